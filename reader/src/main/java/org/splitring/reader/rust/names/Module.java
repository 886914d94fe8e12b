package org.splitring.reader.rust.names;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.macros.MacroExpansion;
import org.splitring.reader.rust.parse.Node;

/** A module: a file, or a part of one. */
public final class Module {

  private final String file;
  private final String directory;
  private final Optional<Module> parent;
  private final Optional<String> crate;
  private final List<Item> items;
  private final List<Use> uses;
  private final List<Implementation> implementations;
  private final List<Node> macros;
  private final boolean wrong;
  private final boolean block;

  /**
   * A module.
   *
   * @param file the path of the file it stands in
   * @param directory where the files of its modules lie
   * @param crate the directory of its crate; empty for a file without one
   * @param body a file, or the braces of an inline module
   */
  Module(
      String file, String directory, Optional<Module> parent, Optional<String> crate, Node body) {
    this(file, directory, parent, crate, body, false);
  }

  private Module(
      String file,
      String directory,
      Optional<Module> parent,
      Optional<String> crate,
      Node body,
      boolean block) {
    this.block = block;
    this.file = file;
    this.directory = directory;
    this.parent = parent;
    this.crate = crate;
    ItemReader reader = new ItemReader(this).read(body);
    this.items = List.copyOf(reader.items);
    this.uses = List.copyOf(reader.uses);
    this.implementations = List.copyOf(reader.implementations);
    this.macros = List.copyOf(reader.macros);
    this.wrong = reader.isWrong;
  }

  /** A block of a function that has items of its own; what is not in it is looked up outside. */
  public static Module block(Module around, Node body) {
    return new Module(around.file, around.directory, Optional.of(around), around.crate, body, true);
  }

  /** Whether it is a block of a function. */
  boolean isBlock() {
    return block;
  }

  /** The path of the file. */
  public String file() {
    return file;
  }

  String directory() {
    return directory;
  }

  /** The module around it. */
  public Optional<Module> parent() {
    return parent;
  }

  Optional<String> crate() {
    return crate;
  }

  /** Its items, in the order of the text. */
  public List<Item> items() {
    return items;
  }

  /** Its imports. */
  public List<Use> uses() {
    return uses;
  }

  /** The implementations in it. */
  public List<Implementation> implementations() {
    return implementations;
  }

  /** Whether there may be an item of that name that cannot be seen: by a macro, or unparsed. */
  boolean mayHide(String name) {
    return wrong
        || macros.stream().anyMatch(each -> each.text().matches("(?s).*\\b" + name + "\\b.*"));
  }

  /** The same, where a macro of the library that is an expression makes none. */
  public boolean mayMake(String name) {
    return wrong
        || macros.stream()
            .filter(each -> !each.is("macro_invocation") || !MacroExpansion.isExpression(each))
            .anyMatch(each -> each.text().matches("(?s).*\\b" + name + "\\b.*"));
  }

  @Override
  public String toString() {
    return file;
  }
}
