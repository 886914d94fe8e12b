package org.splitring.reader.exec.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Unknowns;

/** Keeps what is not known, and gives each a symbol that is nothing else's. */
public final class UnknownTable implements Unknowns {

  private record Key(String identity, CType type) {}

  private final Map<Key, Unknown> known = new HashMap<>();
  private final Map<Symbol, Unknown> bySymbol = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();
  private int fresh;

  @Override
  public Unknown of(
      String identity,
      String name,
      CType type,
      Reason reason,
      Optional<AccessPath> path,
      List<Origin> origins) {
    Key key = new Key(identity, type);
    Unknown before = known.get(key);
    if (before == null) {
      before = new Unknown(new Symbol(free(name), type), reason, path, origins);
      known.put(key, before);
      bySymbol.put(before.symbol(), before);
    }
    return before;
  }

  /** Another one each time. */
  public Unknown fresh(String name, CType type, Reason reason, List<Origin> origins) {
    return of("fresh " + fresh++, name, type, reason, Optional.empty(), origins);
  }

  @Override
  public Optional<Unknown> of(Symbol symbol) {
    return Optional.ofNullable(bySymbol.get(symbol));
  }

  public Map<Symbol, Unknown> all() {
    return Collections.unmodifiableMap(bySymbol);
  }

  /** A name that no input has, and no other unknown. */
  private String free(String name) {
    String free = name.isBlank() ? "unknown" : name;
    while (Input.named(free).isPresent() || !names.add(free)) {
      free = name + "'" + next.merge(name, 1, Integer::sum);
    }
    return free;
  }
}
