package org.splitring.reader.variants.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.token.Token;

/** Which names in a text are those of records, and nothing else. */
public final class RecordNames {

  private final UsedTexts used;
  private final Map<String, List<Origin>> declarations;
  private final Map<String, Boolean> known = new HashMap<>();

  public RecordNames(UsedTexts used, Map<String, List<Origin>> declarations) {
    this.used = used;
    this.declarations = declarations;
  }

  /** What a record holds matters only if it was asked for. */
  public boolean isRecord(List<Token> tokens, int index) {
    return index > 0 && isRecordKey(tokens.get(index - 1))
        || known.computeIfAbsent(tokens.get(index).text(), this::isRecordName);
  }

  /** Whether a name is that of a structure to which only a pointer points. */
  public boolean isTarget(List<Token> tokens, int index) {
    if (index + 1 >= tokens.size() || !tokens.get(index + 1).is("*")) {
      return false;
    }
    boolean isTag = index > 0 && isRecordKey(tokens.get(index - 1));
    String name = tokens.get(index).text();
    return isTag || known.computeIfAbsent(name, this::isRecordName);
  }

  private static boolean isRecordKey(Token token) {
    return token.isName("struct") || token.isName("union") || token.isName("class");
  }

  /** Whether a name is a structure's tag, or a typedef's that does nothing else. */
  private boolean isRecordName(String name) {
    List<Origin> all = declarations.getOrDefault(name, List.of());
    return !all.isEmpty() && all.stream().allMatch(each -> isRecordDeclaration(each.at()));
  }

  private boolean isRecordDeclaration(FileRange at) {
    List<Token> all = used.tokens(at);
    boolean named = !all.isEmpty() && all.get(0).isName("typedef");
    List<Token> tokens = all.subList(named ? 1 : 0, all.size());
    if (tokens.size() < 3 || !isRecordKey(tokens.get(0))) {
      return false;
    }
    return tokens.get(1).is("{") || tokens.get(2).is("{") || tokens.get(named ? 3 : 2).is(";");
  }
}
