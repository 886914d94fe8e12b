package org.splitring.claims.latex.sentence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;

/**
 * What is left of a sentence when every word is put into the one form that stands for it, and the
 * words that bear no meaning are left out. Two sentences say the same where that is the same.
 */
final class SentenceReading {

  private static final Pattern TOKEN =
      Pattern.compile(
          "@[\\w.:,/()'-]*\\w|\\\\[A-Za-z@]+|0[xX][0-9a-fA-F]+"
              + "|\\d{1,3}(?:,\\d{3}){1,5}(?![\\w,])|\\d+(?:st|nd|rd|th)?(?![A-Za-z_])"
              + "|[A-Za-z_](?:[\\w'.-]*\\w)?|[-+*/%^&=<>,]");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("sixteen", 16),
          Map.entry("thirty-two", 32));
  private static final Map<String, Long> MANY =
      Map.of("kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);
  private static final int LONGEST_NUMBER = 40;
  private static final Set<String> JOINS = Set.of("and", "or");

  /** "2 or more" are at least 2. */
  private static final Map<String, String> BOUNDS =
      Map.of("or-more", "at-least", "or-less", "at-most");

  /** "not all" are some, and "until all" is later than "until one": there it tells. */
  private static final Set<String> UNIVERSAL = Set.of("every", "all");

  private static final Term ALL = new Term(Kind.HEDGE, "all");
  private static final Term UNTIL = new Term(Kind.CONDITION, "until");
  private static final Term FROM = new Term(Kind.ORDER, "from");

  /** Where "from" tells whose something is, or where a range starts. */
  private static final Set<Kind> SOURCES = Set.of(Kind.ACTOR, Kind.PART, Kind.NUMBER);

  /** What may stand before "of", and behind it, to be turned round. */
  private static final Set<Kind> PARTS = Set.of(Kind.OBJECT, Kind.QUANTITY);

  private static final Set<Kind> WHOLES = Set.of(Kind.OBJECT, Kind.QUANTITY, Kind.PART);

  private static final Term FEATURE = new Term(Kind.OBJECT, "feature");
  private static final Term FLAG = new Term(Kind.OBJECT, "flag");
  private static final Term BIT = new Term(Kind.UNIT, "bit");

  private final Vocabulary vocabulary = Vocabulary.known();
  private final List<Term> terms = new ArrayList<>();

  /** Before which term the last "and" or "or" stands: actors on both sides of it have no order. */
  private int joins = -1;

  /** Before which term the last "from" stands. */
  private int from = -1;

  /** Before which term the last "of" stands, how many there were, and which are turned round. */
  private int of = -1;

  private int ofs;
  private final int turned;

  private SentenceReading(int turned) {
    this.turned = turned;
  }

  /** The terms of a sentence. */
  static List<Term> of(String sentence) {
    return of(sentence, 0);
  }

  /**
   * The terms of a sentence in which "an entry of the table" is put as "a table entry".
   *
   * @param turned which "of" are turned round so: a bit for each of the first ones
   */
  static List<Term> of(String sentence, int turned) {
    SentenceReading reading = new SentenceReading(turned);
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(sentence);
    while (token.find()) {
      if (!isDash(sentence, token)) {
        tokens.add(token.group());
      }
    }
    int at = 0;
    while (at < tokens.size()) {
      at += reading.take(tokens, at);
    }
    return InOneOrder.of(reading.terms, sentence.contains("respectively"));
  }

  /** A stroke that ties two words, or parts two sayings: only before a number it takes away. */
  private static boolean isDash(String sentence, Matcher token) {
    if (!token.group().equals("-")) {
      return false;
    }
    int next = token.end();
    while (next < sentence.length() && " ({".indexOf(sentence.charAt(next)) >= 0) {
      next++;
    }
    boolean number =
        next < sentence.length()
            && (Character.isDigit(sentence.charAt(next)) || sentence.charAt(next) == '@');
    return !number;
  }

  /** Takes the most words that are one term, and says how many they were. */
  private int take(List<String> tokens, int at) {
    for (int many = Math.min(Vocabulary.LONGEST, tokens.size() - at); many > 1; many--) {
      Optional<Term> term = vocabulary.term(String.join("_", tokens.subList(at, at + many)));
      if (term.isPresent()
          && tokens.subList(at, at + many).stream().allMatch(SentenceReading::isWord)) {
        add(term.get());
        return many;
      }
    }
    one(tokens.get(at));
    return 1;
  }

  private static boolean isWord(String token) {
    return Character.isLetter(token.charAt(0));
  }

  private void one(String token) {
    char first = token.charAt(0);
    if (first == ',') {
      return;
    }
    if (first == '@') {
      add(new Term(Kind.NAME, token.substring(1)));
    } else if (first == '\\') {
      add(new Term(Kind.UNKNOWN, token));
    } else if (Character.isDigit(first)) {
      add(number(token));
    } else {
      word(token);
    }
  }

  private void word(String token) {
    Optional<Term> term = vocabulary.term(token);
    String lower = token.toLowerCase(Locale.ROOT);
    if (term.isPresent()) {
      add(term.get());
    } else if (token.equals("-")) {
      add(new Term(Kind.OPERATOR, "minus"));
    } else if (NUMBERS.containsKey(lower)) {
      add(new Term(Kind.NUMBER, Integer.toString(NUMBERS.get(lower))));
    } else if (vocabulary.isNothing(token)) {
      joins = JOINS.contains(lower) ? terms.size() : joins;
      from = lower.equals("from") ? terms.size() : from;
      if (lower.equals("of")) {
        of = (turned >> Math.min(ofs++, 31) & 1) == 1 ? terms.size() : -1;
      }
      if (UNIVERSAL.contains(lower) && isNotOfAll()) {
        terms.add(ALL);
      }
    } else if (isName(token)) {
      add(new Term(Kind.NAME, token.replaceFirst("^V(?:RING|IRTQ)_", "VIRTQ_")));
    } else if (token.indexOf('-') > 0) {
      for (String piece : token.split("-", -1)) {
        if (!piece.isEmpty()) {
          one(piece);
        }
      }
    } else {
      add(new Term(Kind.UNKNOWN, lower));
    }
  }

  private boolean isNotOfAll() {
    return terms.stream().anyMatch(each -> each.kind() == Kind.NEGATION || each.equals(UNTIL));
  }

  /** Words that no sentence of people has: with an underscore, or capitals behind small letters. */
  private static boolean isName(String token) {
    return token.indexOf('_') >= 0 || token.matches("[A-Za-z]*[a-z][A-Z]\\w*|(?:le|be|u)\\d{1,2}");
  }

  private static Term number(String token) {
    String digits = token.replaceFirst("(?:st|nd|rd|th)$", "").replace(",", "");
    if (digits.length() > LONGEST_NUMBER) {
      return new Term(Kind.UNKNOWN, token);
    }
    BigInteger value =
        digits.matches("0[xX].*")
            ? new BigInteger(digits.substring(2), 16)
            : new BigInteger(digits);
    return new Term(Kind.NUMBER, value.toString());
  }

  /** Adds a term, unless it only says again what the one before it said, as in "zero (0x0)". */
  private void add(Term read) {
    Term term = Phrases.joined(terms, read);
    int last = terms.size() - 1;
    if (isOfFeature(term)) {
      return;
    }
    if (from == last + 1 && SOURCES.contains(term.kind())) {
      terms.add(FROM);
      from = -1;
      add(term);
      return;
    }
    if (of == last + 1
        && last >= 0
        && WHOLES.contains(term.kind())
        && PARTS.contains(terms.get(last).kind())) {
      terms.add(last, term);
      return;
    }
    if (joins == last + 1 && last >= 0 && isBefore(term, terms.get(last))) {
      terms.add(last, term);
      return;
    }
    boolean behindNumber = last >= 0 && terms.get(last).kind() == Kind.NUMBER;
    if (behindNumber && BOUNDS.containsKey(term.value())) {
      terms.add(last, new Term(Kind.DEGREE, BOUNDS.get(term.value())));
      return;
    }
    if (term.kind() == Kind.UNIT && MANY.containsKey(term.value()) && behindNumber) {
      BigInteger many = BigInteger.valueOf(MANY.get(term.value()));
      String bytes = new BigInteger(terms.get(last).value()).multiply(many).toString();
      terms.set(last, new Term(Kind.NUMBER, bytes));
      terms.add(new Term(Kind.UNIT, "byte"));
    } else if (isPower(term)) {
      BigInteger base = new BigInteger(terms.get(last - 1).value());
      terms.remove(last);
      String power = base.pow(Integer.parseInt(term.value())).toString();
      terms.set(last - 1, new Term(Kind.NUMBER, power));
    } else if (last < 0 || !terms.get(last).equals(term)) {
      terms.add(term);
    }
  }

  /** Actors, and numbers, that are listed: "1 or 0" is "0 or 1". */
  private static boolean isBefore(Term term, Term other) {
    if (term.kind() != other.kind()) {
      return false;
    }
    return switch (term.kind()) {
      case ACTOR -> term.value().compareTo(other.value()) < 0;
      case NUMBER -> new BigInteger(term.value()).compareTo(new BigInteger(other.value())) < 0;
      default -> false;
    };
  }

  /** A feature may be called one, and a flag, and its bit a bit, behind its name. */
  private boolean isOfFeature(Term term) {
    int last = terms.size() - 1;
    if (last < 0 || terms.get(last).kind() != Kind.NAME) {
      return false;
    }
    String name = terms.get(last).value();
    return name.startsWith("VIRTIO_F_")
        ? term.equals(FEATURE) || term.equals(BIT)
        : name.startsWith("VIRTQ_") && (term.equals(FLAG) || term.equals(BIT));
  }

  /** Whether a number is the exponent of the one before it, as in 2^32. */
  private boolean isPower(Term term) {
    int last = terms.size() - 1;
    return last > 0
        && term.kind() == Kind.NUMBER
        && term.value().length() <= 2
        && terms.get(last).equals(new Term(Kind.OPERATOR, "^"))
        && terms.get(last - 1).kind() == Kind.NUMBER
        && terms.get(last - 1).value().length() <= 2;
  }
}
