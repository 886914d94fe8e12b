package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.text.Term;

/** What the words of the standard mean, each with all its forms. */
final class Vocabulary {

  private static final String FILE = "vocabulary.txt";
  private static final String NOTHING = "nothing";

  /** The most words that one term is written with. */
  static final int LONGEST = 4;

  private static final Vocabulary KNOWN = load();

  private final Map<String, Term> terms;
  private final Set<String> nothing;

  private Vocabulary(Map<String, Term> terms, Set<String> nothing) {
    this.terms = Map.copyOf(terms);
    this.nothing = Set.copyOf(nothing);
  }

  static Vocabulary known() {
    return KNOWN;
  }

  /** The term that these words are, joined with {@code _}; capitals count only where they tell. */
  Optional<Term> term(String words) {
    Term exact = terms.get(words);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(terms.get(words.toLowerCase(Locale.ROOT)));
  }

  /** Whether a word bears no meaning of its own. */
  boolean isNothing(String word) {
    return nothing.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Vocabulary load() {
    Map<String, Term> terms = new HashMap<>();
    Set<String> nothing = new HashSet<>();
    for (String line : Resource.lines(FILE)) {
      String[] sides = line.split(": ", 2);
      List<String> forms = new ArrayList<>(List.of(sides[1].split(" ")));
      String[] head = sides[0].split(" ");
      if (head[0].equals(NOTHING)) {
        nothing.addAll(forms);
        continue;
      }
      Term.Kind kind = Term.Kind.valueOf(head[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      Term term = new Term(kind, head[1]);
      forms.add(head[1]);
      for (String form : forms) {
        Term other = terms.putIfAbsent(form, term);
        if (other != null && !other.equals(term)) {
          throw new IllegalStateException(form + " is " + other + " and " + term);
        }
      }
    }
    return new Vocabulary(terms, nothing);
  }
}
