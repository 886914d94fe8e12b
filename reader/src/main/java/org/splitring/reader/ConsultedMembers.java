package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.token.Token;

/**
 * Of records whose layout as a whole is no matter: the declarations of the members that were used,
 * and whether the record is a structure or a union.
 */
final class ConsultedMembers {

  private final UsedTexts used;
  private final Found found;
  private final Map<FileRange, Set<String>> members = new LinkedHashMap<>();

  /** Takes what is found. */
  interface Found {

    /** A text that is followed, with a name of what it declares. */
    void text(FileRange spot, String name);

    /** A text beside a declaration that changes what it says. */
    void beside(FileRange spot);

    /** What lies in a member that is a record itself: counted, and not followed. */
    void record(FileRange spot, String name, List<Token> declaration);
  }

  ConsultedMembers(UsedTexts used, Found found) {
    this.used = used;
    this.found = found;
  }

  /** The names of the members, by the text of their record. */
  Map<FileRange, Set<String>> all() {
    return members;
  }

  void add(RecordLayout layout, RecordId id, Set<String> some) {
    FileRange range = layout.origin().at();
    members.computeIfAbsent(range, any -> new LinkedHashSet<>()).addAll(some);
    List<Token> declaration = new ArrayList<>();
    for (Token token : used.tokens(range)) {
      declaration.add(token);
      if (token.is(";") || token.is("{") || token.is("}")) {
        if (token.is("{")) {
          // Whether it is a structure or a union tells which members lie in one place.
          found.beside(spot(declaration));
        }
        declared(layout, some, declaration, "type " + id.name());
        declaration.clear();
      }
    }
  }

  private void declared(
      RecordLayout layout, Set<String> some, List<Token> declaration, String name) {
    List<RecordLayout.Field> declared =
        layout.fields().stream()
            .filter(field -> some.contains(field.name()))
            .filter(field -> declaration.stream().anyMatch(each -> each.isName(field.name())))
            .toList();
    if (declared.isEmpty()) {
      return;
    }
    if (declared.stream().allMatch(field -> isRecord(field.type()))) {
      found.record(spot(declaration), name, declaration);
    } else {
      found.text(spot(declaration), name);
    }
  }

  private static FileRange spot(List<Token> tokens) {
    FileRange first = tokens.get(0).use().spot();
    int end = tokens.get(tokens.size() - 1).use().end();
    return new FileRange(first.file(), first.line(), first.start(), Math.max(first.end(), end));
  }

  private static boolean isRecord(Type type) {
    Type element = type;
    while (element instanceof Type.ArrayType array) {
      element = array.element();
    }
    return element instanceof Type.RecordType;
  }
}
