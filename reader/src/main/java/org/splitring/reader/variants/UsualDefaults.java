package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.index.Indexes;

/**
 * Macros with a name that means the same everywhere, which a text defines for those who do not have
 * them: {@code #ifndef MIN}. Who has one already has the same. Of any other name the default is a
 * choice.
 */
final class UsualDefaults {

  /** The id of the rule of the ledger. */
  static final String RULE = "usual-default";

  private static final String LESS = "x<y?x:y|x<=y?x:y|x>y?y:x|x>=y?y:x";
  private static final String GREATER = "x>y?x:y|x>=y?x:y|x<y?y:x|x<=y?y:x";
  private static final String COUNT = "sizeofx/sizeofx[0]|sizeofx/sizeof*x|sizeofx/sizeof0[x]";

  /** What each may be defined as, without brackets and with x and y for the parameters. */
  private static final Map<String, Set<String>> MEANINGS = new HashMap<>();

  static {
    define("NULL", "0|0L|0UL|void*0|char*0|nullptr|__null");
    define("TRUE true", "1|!0|1==1|true");
    define("FALSE false", "0|!1|1==0|false");
    define("OK", "0");
    define("ERROR", "-1");
    define("MIN min", LESS);
    define("MAX max", GREATER);
    define("ARRAY_SIZE ARRAYSIZE NELEMS nitems", COUNT);
    define("likely", "__builtin_expect!!x,1|__builtin_expectx,1|__builtin_expectx!=0,1|x");
    define("unlikely", "__builtin_expect!!x,0|__builtin_expectx,0|__builtin_expectx!=0,0|x");
  }

  private final Indexes indexes;

  UsualDefaults(Indexes indexes) {
    this.indexes = indexes;
  }

  private static void define(String names, String forms) {
    Stream.of(names.split(" ")).forEach(name -> MEANINGS.put(name, Set.of(forms.split("[|]"))));
  }

  /** Whether it is no matter who defines the macro that is asked for. */
  boolean settles(Atom atom) {
    if (!(atom instanceof Atom.Defined defined) || !MEANINGS.containsKey(defined.name())) {
      return false;
    }
    Set<String> forms = MEANINGS.get(defined.name());
    List<Optional<String>> all = new ArrayList<>();
    indexes.bodies(defined.name()).forEach(each -> all.add(Optional.of(text(each.tokens()))));
    indexes.functions(defined.name()).forEach(each -> all.add(function(each)));
    return !all.isEmpty()
        && all.stream().allMatch(each -> each.filter(forms::contains).isPresent());
  }

  static AssumedRule assumption(Atom atom) {
    String name = ((Atom.Defined) atom).name();
    return new AssumedRule(
        RULE, name + " is what the text defines it as, whoever else defines it before");
  }

  private static Optional<String> function(List<Token> definition) {
    int close = 0;
    List<String> parameters = new ArrayList<>();
    while (close < definition.size() && !definition.get(close).is(")")) {
      if (definition.get(close).kind() == Token.Kind.IDENTIFIER) {
        parameters.add(definition.get(close).text());
      }
      close++;
    }
    if (parameters.isEmpty() || parameters.size() > 2 || close == definition.size()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Token token : definition.subList(close + 1, definition.size())) {
      int at = parameters.indexOf(token.text());
      text.append(at < 0 ? token.text() : at == 0 ? "x" : "y");
    }
    return Optional.of(plain(text.toString()));
  }

  private static String text(List<Token> tokens) {
    return plain(String.join("", tokens.stream().map(Token::text).toList()));
  }

  private static String plain(String text) {
    return text.replaceAll("[()]", "");
  }
}
