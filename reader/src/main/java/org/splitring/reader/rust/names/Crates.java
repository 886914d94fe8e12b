package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.RustParser;

/** The files of a crate and of its workspace, each parsed once. */
public final class Crates {

  /** No more files than that are parsed for one answer, and no more characters. */
  private static final int MOST_FILES = 600;

  private static final long MOST_CHARACTERS = 24_000_000;

  private static final Pattern OPEN_PATH = Pattern.compile("^cfg_attr\\b.*\\bpath\\s*=");

  /** Where a module lies that lies in one file in some builds, and in another in others. */
  private static final String NOWHERE = "//";

  private final RustFiles files;
  private final Map<String, Optional<Node>> parsed = new HashMap<>();
  private final Map<String, Optional<Module>> roots = new HashMap<>();
  private final List<Module> apart = new ArrayList<>();
  private final Map<Node, Optional<Module>> children = new HashMap<>();
  private final Set<String> read = new LinkedHashSet<>();
  private long characters;

  public Crates(RustFiles files) {
    this.files = files;
  }

  /** All modules that were taken in. */
  public List<Module> modules() {
    List<Module> all = new ArrayList<>(apart);
    Stream.concat(roots.values().stream(), children.values().stream())
        .forEach(each -> each.ifPresent(all::add));
    return all;
  }

  /** The paths of all files that were taken in. */
  public Set<String> read() {
    return Ordered.set(read);
  }

  /**
   * The module of a file.
   *
   * @throws NoRustException if it cannot be read
   */
  public Module module(String file) throws NoRustException {
    Optional<String> text = files.text(file);
    if (text.isEmpty()) {
      throw new NoRustException(file + ": no such file, or no text");
    }
    Node tree = files.parsed(file, text.get());
    parsed.put(file, Optional.of(tree));
    read.add(file);
    Optional<String> crate = crate(file);
    if (crate.isPresent()) {
      for (String root :
          List.of(library(crate.get()), FilePaths.within(crate.get(), "src/main.rs"))) {
        Optional<Module> found = root(root, crate).flatMap(module -> below(module, file, 0));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    Module alone = new Module(file, FilePaths.directory(file), Optional.empty(), crate, tree);
    apart.add(alone);
    return alone;
  }

  private Optional<Module> below(Module module, String file, int depth) {
    if (module.file().equals(file)) {
      return Optional.of(module);
    }
    String before = module.directory().isEmpty() ? "" : module.directory() + "/";
    if (depth > 16 || !file.startsWith(before)) {
      return Optional.empty();
    }
    String next = file.substring(before.length()).split("[/.]")[0];
    for (Item each : module.items()) {
      if (each.is("mod_item") && (each.name().equals(next) || isAt(each, next))) {
        Optional<Module> found = child(each).flatMap(inner -> below(inner, file, depth + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(Item module, String next) {
    return path(module).filter(each -> each.startsWith(next)).isPresent();
  }

  /** What {@code #[path = "..."]} says. */
  private static Optional<String> path(Item module) {
    if (module.attributes().stream().anyMatch(each -> OPEN_PATH.matcher(each).find())) {
      return Optional.of(NOWHERE);
    }
    return module.attributes().stream()
        .filter(each -> each.startsWith("path"))
        .map(each -> each.replaceAll("^path\\s*=\\s*\"|\"$", ""))
        .findFirst();
  }

  /** The first module of a crate whose first file that is. */
  private Optional<Module> root(String file, Optional<String> crate) {
    Optional<Module> known = roots.get(file);
    if (known == null) {
      known =
          tree(file)
              .map(tree -> new Module(file, directoryOf(file), Optional.empty(), crate, tree));
      roots.put(file, known);
    }
    return known;
  }

  private Optional<Node> tree(String file) {
    Optional<Node> known = parsed.get(file);
    if (known != null) {
      return known;
    }
    parsed.put(file, Optional.empty());
    if (parsed.size() > MOST_FILES || characters > MOST_CHARACTERS) {
      return Optional.empty();
    }
    Optional<String> text = files.text(file).filter(each -> each.length() <= RustParser.LARGEST);
    if (text.isPresent()) {
      characters += text.get().length();
      try {
        parsed.put(file, Optional.of(files.parsed(file, text.get())));
        read.add(file);
      } catch (NoRustException e) {
        return Optional.empty();
      }
    }
    return parsed.get(file);
  }

  /** The module that a {@code mod} declares. */
  Optional<Module> child(Item declared) {
    Optional<Module> known = children.get(declared.node());
    if (known != null) {
      return known;
    }
    children.put(declared.node(), Optional.empty());
    Module around = declared.module();
    Optional<Node> body = declared.node().field("body");
    Optional<Module> made =
        body.isPresent()
            ? Optional.of(
                new Module(
                    around.file(),
                    FilePaths.within(around.directory(), declared.name()),
                    Optional.of(around),
                    around.crate(),
                    body.get()))
            : ofFile(declared, around);
    children.put(declared.node(), made);
    return made;
  }

  private Optional<Module> ofFile(Item declared, Module around) {
    List<String> candidates = new ArrayList<>();
    Optional<String> path = path(declared);
    if (path.isPresent()) {
      FilePaths.normal(FilePaths.within(FilePaths.directory(around.file()), path.get()))
          .ifPresent(candidates::add);
    } else {
      String at = FilePaths.within(around.directory(), declared.name());
      candidates.add(at + ".rs");
      candidates.add(at + "/mod.rs");
    }
    for (String file : candidates) {
      boolean isAbove = false;
      for (Optional<Module> up = Optional.of(around); up.isPresent(); up = up.get().parent()) {
        isAbove |= up.get().file().equals(file);
      }
      Optional<Node> tree = isAbove ? Optional.empty() : tree(file);
      if (tree.isPresent()) {
        return Optional.of(
            new Module(
                file,
                path.isPresent() ? FilePaths.directory(file) : directoryOf(file),
                Optional.of(around),
                around.crate(),
                tree.get()));
      }
    }
    return Optional.empty();
  }

  /** The first modules of the crates of that name in the tree. */
  List<Module> crates(String name) {
    List<Module> found = new ArrayList<>();
    for (String directory : files.manifests().named(name)) {
      root(library(directory), Optional.of(directory)).ifPresent(found::add);
    }
    return found;
  }

  /** The first module of the crate that a module is of. */
  Module root(Module module) {
    if (module.crate().isPresent()) {
      Optional<Module> library = root(library(module.crate().get()), module.crate());
      if (library.isPresent()
          && module.file().startsWith(FilePaths.directory(library.get().file()))) {
        return library.get();
      }
    }
    Module top = module;
    while (top.parent().isPresent()) {
      top = top.parent().get();
    }
    return top;
  }

  /** The first file of the library of a crate, as its manifest says. */
  private String library(String crate) {
    return Manifests.library(crate, files).orElse(FilePaths.within(crate, "src/lib.rs"));
  }

  private Optional<String> crate(String file) {
    for (String at = FilePaths.directory(file); ; at = FilePaths.directory(at)) {
      if (files.text(FilePaths.within(at, "Cargo.toml")).isPresent()) {
        return Optional.of(at);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  /** Where the modules of a file lie. */
  private static String directoryOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Set.of("lib.rs", "main.rs", "mod.rs").contains(name)
        ? FilePaths.directory(file)
        : FilePaths.within(
            FilePaths.directory(file), name.substring(0, name.length() - ".rs".length()));
  }
}
