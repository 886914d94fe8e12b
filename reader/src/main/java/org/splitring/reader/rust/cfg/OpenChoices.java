package org.splitring.reader.rust.cfg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.rust.names.Crates;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Use;

/** The choices of the build on which an answer may depend. */
public final class OpenChoices {

  private final Crates crates;

  /** Those of some crates, as far as they have been looked at. */
  public OpenChoices(Crates crates) {
    this.crates = crates;
  }

  /** Those that a text asks for, and those that guard what it names. */
  public Set<Predicate.Atom> ofText(String text) {
    return of(text, new LinkedHashSet<>(List.of(text.split("\\W+"))));
  }

  /** Those on which it depends which function of a name there is. */
  public Set<Predicate.Atom> of(String name) {
    return of("", new LinkedHashSet<>(List.of(name.split("\\W+"))));
  }

  private Set<Predicate.Atom> of(String text, Set<String> words) {
    Set<Predicate.Atom> all = new LinkedHashSet<>(ConfiguredText.atoms(text));
    // A name that is imported is one of the modules on the way too.
    for (Module module : crates.modules()) {
      module.uses().stream()
          .filter(each -> each.isGlob() || words.contains(each.alias()))
          .forEach(each -> words.addAll(each.path()));
    }
    for (Module module : crates.modules()) {
      Stream<Item> ofTypes =
          module.implementations().stream().flatMap(each -> each.items().stream());
      Stream.concat(
              Stream.concat(module.items().stream(), ofTypes)
                  .filter(each -> words.contains(each.name()))
                  .map(Item::attributes),
              module.uses().stream()
                  .filter(each -> each.isGlob() || words.contains(each.alias()))
                  .map(Use::attributes))
          .flatMap(List::stream)
          .forEach(each -> all.addAll(ConfiguredText.atoms(each)));
    }
    return all;
  }
}
