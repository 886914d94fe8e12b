package org.splitring.reader.variants.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.macro.MacroChange;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.token.SourceText;

/** Where a text uses and changes each name, by the number of tokens before. */
public final class NamedPlaces {

  private record Place(int token, SourceText file) {}

  private final Map<String, List<Place>> uses = new HashMap<>();
  private final Map<String, List<Place>> changes = new HashMap<>();

  NamedPlaces(Preprocessed text) {
    for (int i = 0; i < text.map().size(); i++) {
      var token = text.map().token(i);
      note(uses, token.text(), i, token.use().file());
    }
    for (MacroUse each : text.uses()) {
      note(uses, each.name(), each.token(), each.outermost().file());
    }
    for (MacroChange each : text.changes()) {
      note(changes, each.name(), each.token(), each.place().file());
    }
  }

  private static void note(Map<String, List<Place>> into, String name, int token, SourceText file) {
    into.computeIfAbsent(name, any -> new ArrayList<>()).add(new Place(token, file));
  }

  /** Whether one of the names is used there, as a token or as a macro, by another file. */
  public boolean isUsed(Collection<String> names, int from, int to, Set<SourceText> but) {
    return isIn(uses, names, from, to, but);
  }

  /** Whether one of the names is defined or undefined there as a macro, by another file. */
  public boolean isChanged(Collection<String> names, int from, int to, Set<SourceText> but) {
    return isIn(changes, names, from, to, but);
  }

  private static boolean isIn(
      Map<String, List<Place>> places,
      Collection<String> names,
      int from,
      int to,
      Set<SourceText> but) {
    return names.stream()
        .flatMap(each -> places.getOrDefault(each, List.of()).stream())
        .anyMatch(each -> from <= each.token() && each.token() <= to && !but.contains(each.file()));
  }
}
