package org.splitring.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.reader.rust.cfg.ConfiguredText;
import org.splitring.reader.rust.cfg.Predicate;
import org.splitring.reader.rust.names.Crates;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Use;

/** The choices of the build on which an answer may depend. */
final class RustOpenChoices {

  private final Crates crates;

  RustOpenChoices(Crates crates) {
    this.crates = crates;
  }

  /** The choices of the build on which an answer may depend. */
  Set<Predicate.Atom> of(ReadClaim claim) {
    String text =
        claim.definitions().stream().map(ReadDefinition::text).collect(Collectors.joining("\n"));
    return of(text, new LinkedHashSet<>(List.of(text.split("\\W+"))));
  }

  /** Those on which it depends which function of a name there is. */
  Set<Predicate.Atom> of(String name) {
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
