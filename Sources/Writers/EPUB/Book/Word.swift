/// A word or phrase of the book that is no value of a vocabulary; the label file has it under `epub.NAME`.
enum Word: Int, CaseIterable, Sendable {
  // Parts of the book.
  case cover, titlePage, contents, landmarks, listOfTables, listOfFigures
  case bottomLine, keyJudgements, whatChanged, whoSaysWhat, timeline, claims, events, quotes, reactions, questions
  case assessments, sections, gapsAndMethod, gaps, method, glossary, terms, sources, parties, partiesByNumber, topics
  case attachments, colophon, otherTopics, partBriefing, partAccount, partRecord

  // Kinds of item, with their number.
  case source, party, event, claim, quote, reaction, question, assessment, section, attachment, term

  // The book as a whole.
  case fullTitle, dossierID, editionDate, editionNote, editionNumber, previousEdition, cutoff, authors, publisher
  case rights, embargo, handling, defaultMarking, headMarking, chathamHouse, chathamHouseRule, language, scale,
    identifier, generator
  case modified, corrections, continued, startOfContent, numberRange

  // Fields that several kinds have.
  case date, kind, about, onBehalfOf, status, tags, citations, role, credit, citedIn, stricter
  case mentionedIn, yes, no, note

  // Claims.
  case statement, claimant, statusBasis, statusDate, contested, contestedBy, ownSide,
    credibility
  case credibilityBasis
  case withdrawn, contestedCount, inFavour, against, earlier, inTheirWords, inThisSection

  // Quotes.
  case attributionText, translation
  case speakingFor, prefix, suffix, invisible

  // Reactions.
  case supersedes, supersededBy

  // Sources.
  case url, published, accessed, distance, derivesFrom, derivedBy, reliability, reliabilityBasis, descriptor
  case archives, captured, sha256, snapshotSha256

  // Parties.
  case nativeName, aliases, memberOf, members, side, country, wikidata, identityProtected, publicName

  // Events.
  case place, latitude, longitude, occurrence, participants

  // Questions and assessments.
  case state, bearsOn, likelihood, likelihoodRange, likelihoodFrom, likelihoodTo
  case confidence, confidenceBasis, evidence, assumptions, alternatives, indicators, horizon, dissent, change
  case changeReason

  // Attachments.
  case file, transcript, notEmbedded, altText, takenFrom

  // Tables.
  case matrixCaption, timelineCaption, statusCaption, all, entry, likelihoodTerm, likelihoodPercent

  // Figures.
  case timelineFigure, timelineFigureKey, timelineFigureBreaks, timelineFigureArrows, timelineFigureUndrawn,
    timeSpan

  // Notes.
  case notes, foundTimes, foundAt, hiddenThere, readsThere, notCompared, original

  // Accessibility.
  case accessibilitySummary, accessibilitySummaryImages
}
