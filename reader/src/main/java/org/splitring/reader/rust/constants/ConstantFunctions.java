package org.splitring.reader.rust.constants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.RustParser;
import org.splitring.reader.rust.parse.RustText;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.types.RustScope;

/**
 * A constant as a function of other constants of its module.
 *
 * <p>{@code const USED_SIZE: u64 = HEAD + 8 * SIZE as u64;} is a number. To whoever asks what it is
 * for another {@code SIZE}, it is {@code fn USED_SIZE(SIZE: u16) -> u64}, with what {@code HEAD} is
 * in its place.
 */
public final class ConstantFunctions {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 32;
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.:\"'])[A-Za-z_]\\w*(?!\\w|\\s*(?:::|!|\\())");

  /**
   * A constant that is a function.
   *
   * @param item the constant
   * @param function the function that it is
   * @param inputs the constants that it is a function of
   */
  public record ConstantFunction(Item item, FunctionId function, List<Item> inputs) {
    public ConstantFunction {
      inputs = List.copyOf(inputs);
    }
  }

  private final RustProgram program;
  private final Module module;
  private final Predicate<String> isInput;

  /**
   * Prepares it.
   *
   * @param isInput the names of the constants that it is to be a function of
   */
  public ConstantFunctions(RustProgram program, Module module, Predicate<String> isInput) {
    this.program = program;
    this.module = module;
    this.isInput = isInput;
  }

  /** The constants that are what their names mean in the module, in the order of the text. */
  public Map<String, Item> constants() {
    Map<String, Item> all = new LinkedHashMap<>();
    for (Item each : module.items()) {
      boolean isMeant =
          each.is("const_item")
              && !each.isForTests()
              && program
                  .find(List.of(each.name()), module)
                  .equals(new PathMeaning.Items(List.of(each), List.of()));
      if (isMeant) {
        all.put(each.name(), each);
      }
    }
    return all;
  }

  /** The number that a constant is. */
  public OptionalLong value(Item constant) {
    Optional<Node> value = constant.node().field("value");
    Optional<Node> type = constant.node().field("type");
    RustScope scope = RustScope.of(module);
    return value.isEmpty() || type.isEmpty()
        ? OptionalLong.empty()
        : program.constantValue(value.get(), program.types().type(type.get(), scope), scope);
  }

  /** The function that a constant is; empty if it is none of an input. */
  public Optional<ConstantFunction> of(Item constant) {
    Map<String, Item> inputs = new LinkedHashMap<>();
    Map<String, Item> all = constants();
    Optional<String> body = text(constant, all, inputs, 0);
    Optional<Node> type = constant.node().field("type");
    if (body.isEmpty() || type.isEmpty() || inputs.isEmpty() || isInput.test(constant.name())) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("fn ").append(constant.name()).append('(');
    for (Item each : inputs.values()) {
      text.append(each.name()).append(": ").append(typeOf(each)).append(", ");
    }
    text.append(") -> ").append(typeOf(constant)).append(" { ").append(body.get()).append(" }");
    try {
      RustText made =
          RustText.made(constant.node().source(), text.toString(), constant.node().origin());
      return RustParser.parse(made)
          .part("function_item")
          .filter(each -> !each.isWrong())
          .map(each -> new Item(constant.name(), each, module, List.of(), Optional.empty()))
          .map(each -> program.instance(each, RustScope.of(module), Optional.empty()))
          .map(each -> new ConstantFunction(constant, each, List.copyOf(inputs.values())));
    } catch (NoRustException e) {
      return Optional.empty();
    }
  }

  private static String typeOf(Item constant) {
    return constant.node().field("type").map(Node::text).orElse("usize");
  }

  /** What a constant is, with other constants in the place of their names. */
  private Optional<String> text(
      Item constant, Map<String, Item> all, Map<String, Item> inputs, int depth) {
    Optional<Node> value = constant.node().field("value");
    if (value.isEmpty() || depth > DEEPEST) {
      return Optional.empty();
    }
    StringBuilder made = new StringBuilder();
    String text = value.get().text();
    Matcher names = NAME.matcher(text);
    int done = 0;
    while (names.find()) {
      Item other = all.get(names.group());
      if (other == null) {
        continue;
      }
      made.append(text, done, names.start());
      done = names.end();
      if (isInput.test(other.name())) {
        inputs.put(other.name(), other);
        made.append(other.name());
      } else {
        Optional<String> inner = text(other, all, inputs, depth + 1);
        if (inner.isEmpty()) {
          return Optional.empty();
        }
        made.append("({ let value: ").append(typeOf(other)).append(" = ");
        made.append(inner.get()).append("; value })");
      }
      if (made.length() > LONGEST) {
        return Optional.empty();
      }
    }
    return Optional.of(made.append(text, done, text.length()).toString());
  }
}
