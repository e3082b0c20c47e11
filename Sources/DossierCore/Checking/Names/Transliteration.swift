/// How letters of one alphabet are written in another, in the systems that people meet: Ukraine's of 2010, BGN/PCGN,
/// ISO 9 without its marks, passports, and the ways of English, German, French and Polish newspapers.
///
/// A line begins with what is written and goes on with how else it is; `-` is nothing at all.
enum Transliteration {
  static let cyrillic = """
    а a
    б b
    в v w
    г g h
    ґ g
    д d
    е e ye je ie
    ё yo io jo e o
    є ye ie je e
    ж zh z j sch sh dj
    з z s
    зг zgh
    и i y
    й i y j -
    і i
    ї i yi ji
    ий y i ii iy ij yi yy
    ый y i ii iy ij yi yy yj
    ій y ii iy ij
    к k c
    кс x ks
    л l
    ли li lyi
    м m
    н n
    ни ni nyi
    о o
    п p
    р r
    с s ss
    т t
    у u ou w
    ў u w
    ф f ph
    х kh h ch x
    ц ts c tz z
    ч ch c tch tsch cz
    ш sh s sch ch sz
    щ shch sch sc schtsch sht shh chtch szcz
    ы y i
    э e
    ю yu iu ju u ou
    я ya ia ja a
    ђ dj d
    ј j y
    љ lj l
    њ nj n
    ћ c
    џ dz dzh dj
    """

  static let latinToCyrillic = """
    c к с
    ck к
    ch х
    be б
    ce с
    de д
    fe ф
    ge дж
    ke к
    le л
    me м
    ne н
    pe п
    re р
    se с
    te т
    ve в
    ze з
    ee и і
    g ж
    gh г
    rh р
    j дж
    oo у
    ou у
    ow оу
    ai ей ай
    ay ей
    ea и і
    igh ай
    ie и і
    q к
    qu кв
    th т з ф с
    w в у
    wh у в
    y і й и ы
    ts ц
    ll л
    ss с
    tt т
    nn н
    mm м
    rr р
    pp п
    ff ф
    dd д
    gg г
    bb б
    kk к
    """

  static let greek = """
    α a
    β v b
    γ g gh y
    γγ ng
    γκ g gk
    γξ nx
    γχ nch nh
    δ d dh
    ε e
    ζ z
    η i e h
    θ th
    ι i y
    κ k c
    λ l
    μ m
    μπ b
    ν n
    ντ d
    ξ x ks
    ο o
    ου ou u
    οι oi i
    αι ai e
    ει ei i
    αυ av af au
    ευ ev ef eu
    π p
    ρ r rh
    σ s
    τ t
    τζ tz
    υ y i u
    φ f ph
    χ ch h kh x
    ψ ps
    ω o
    """

  static let arabic = """
    ا a e i o u -
    ب b p
    پ p
    ت t
    ث th t s
    ج j g dj
    چ ch tch
    ح h
    خ kh ch h
    د d
    ذ dh d z th
    ر r
    ز z
    ژ zh j
    س s c
    ش sh ch sch
    ص s
    ض d dh
    ط t
    ظ z dh
    ع a e i o u -
    غ gh g
    ف f v ph
    ڤ v
    ق q k g
    ك k c
    گ g
    ل l
    م m
    ن n
    ه h a e ah eh at -
    و w v u o ou oo
    ي y i ee ai ei ay ey a
    ء -
    ئ - i y
    ؤ - u o
    ال al el as es ash esh ar er an en ad ed at et az ez ul
    """

  static let latinToArabic = """
    a -
    e -
    i -
    o -
    u -
    y -
    ck ك
    c ك
    g غ ج
    x كس
    ks كس
    bb ب
    dd د
    ff ف
    gg ج غ
    kk ك
    ll ل
    mm م
    nn ن
    pp ب
    rr ر
    ss س
    tt ت ط
    zz ز
    qu كو
    """

  /// A letter with a mark is the letter alone to begin with; some are written as two.
  static let marks = """
    ä ae
    ö oe
    ü ue
    å aa
    ø oe
    æ a e
    œ o
    ß s sz
    ñ ny
    š sh
    č ch
    ć ch
    ç ch
    ş sh
    ž zh
    đ dj
    ð d dh
    þ th t
    ł w
    ğ -
    ae a
    oe o
    ue u
    aa a
    dj d
    """

  static let alike = """
    sky ski skyy skyi skiy skii skij skyj
    ey ei ej
    ya ia ja
    yu iu ju
    yo io jo
    ye ie je
    v w
    ks x
    ph f
    и і
    мохаммед мухаммед мухаммад мохамед
    mohammed muhammad mohamed muhammed mohammad mohamad muhamad
    """

  /// Letters that look like others, large ones in their small form: `В` is no `B`, and nobody sees it.
  static let lookAlikes = """
    a а α
    b в β
    c с
    e е ε
    h н һ η
    i і ι
    j ј
    k к κ
    m м μ
    n ν
    o о ο
    p р ρ
    s ѕ
    t т τ
    x х χ
    y у υ
    z ζ
    v ν
    u υ
    """
}
