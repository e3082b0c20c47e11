/// A word or phrase of the book that is no value of a vocabulary; the label file has it under `epub.NAME`.
package enum Word: Int, CaseIterable, Sendable {
  // Parts of the book.
  case cover, titlePage, contents, landmarks, listOfTables, listOfFigures
  case bottomLine, keyJudgements, whatChanged, changesInDetail
  case whoSaysWhat, timeline, claims, events, quotes, reactions, questions
  case assessments, sections, gapsAndMethod, gaps, method, glossary, terms, sources, parties, partiesByNumber, topics
  case attachments, colophon, provenance, argument, otherTopics, partBriefing, partAccount, partRecord

  // How to read the book.
  case howToRead, guideMarks, guideStances, otherReaction, guideLikelihood, guidePortions

  // Kinds of item, with their number.
  case source, party, event, claim, quote, reaction, question, assessment, section, attachment, term

  // The book as a whole.
  case fullTitle, dossierID, editionDate, editionNote, editionNumber, previousEdition, cutoff, authors, publisher
  case contact, citeAs, checked, checkedWording
  case rights, embargo, handling, defaultMarking, headMarking, chathamHouse, chathamHouseRule, language, scale,
    identifier, generator
  case modified, corrections, continued, startOfContent, numberRange

  // Fields that several kinds have.
  case date, kind, about, status, tags, citations, credit, citedIn, stricter
  case mentionedIn, yes, no, note

  // Claims.
  case statusDate, contestedBy, ownSide
  case credibilityBasis
  case withdrawn, contestedCount, inFavour, against, neither, earlier, inTheirWords, inThisSection

  // Quotes.
  case attributionText, translation
  case speakingFor, invisible

  // Reactions.
  case supersedes, supersededBy

  // Sources.
  case url, accessed, derivesFrom, derivedBy, reliability, reliabilityBasis, descriptor
  case archives, captured, sha256, snapshotSha256

  // Parties.
  case aliases, memberOf, members, side, wikidata, identityProtected, publicName

  // Events.
  case coordinates, participants

  // Questions and assessments.
  case bearsOn, likelihood
  case evidence, assumptions, alternatives, indicators, dissent, change
  case changeReason

  // Attachments.
  case file, transcript, notEmbedded, altText, takenFrom

  // Tables.
  case matrixCaption, gridCaption, otherParties, otherClaims, timelineCaption, timeNotGiven, statusCaption, all, entry
  case likelihoodTerm, likelihoodPercent

  // Figures.
  case timelineFigure, timelineFigureKey, timelineFigureSpans, timelineFigureBreaks, timelineFigureUndrawn
  case timelineFigureUndated, timeSpan, since, until, provenanceCount, provenanceKey, notShown
  case timelineMost, judgementsFigure, judgementsFigureBefore

  // Notes.
  case notes, foundTimes, foundAt, hiddenThere, readsThere, notCompared, original

  // Accessibility.
  case accessibilitySummary, accessibilitySummaryImages
}
