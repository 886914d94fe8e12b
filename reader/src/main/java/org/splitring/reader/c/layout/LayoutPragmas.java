package org.splitring.reader.c.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.c.parse.ParsedPragma;

/**
 * What pragmas say of layouts at each place of a text.
 *
 * <p>{@code pack} as gcc and clang have it; others that change layouts are known as not followed.
 */
public final class LayoutPragmas {

  private static final Pattern PACK = Pattern.compile("pack\\b\\s*(?:\\(([^()]*)\\))?.*");
  private static final Pattern MS = Pattern.compile("ms_struct\\b\\s*\\(?\\s*(\\w*)\\s*\\)?.*");
  private static final Pattern ORDER = Pattern.compile("scalar_storage_order\\b.*?(\\S*)");
  private static final Pattern OTHERS =
      Pattern.compile("(options|align|clang\\s+attribute|pack_matrix|vtordisp)\\b.*");

  /** No name that a program can write. */
  private static final String DOUBT = "?";

  private record Change(int offset, PackState state) {}

  /** What {@code push} kept, and the name it was given. */
  private record Pushed(PackState state, String name) {}

  private final List<Change> changes = new ArrayList<>();

  /** Follows the pragmas of a text, in order. */
  public LayoutPragmas(List<ParsedPragma> pragmas) {
    Deque<Pushed> stack = new ArrayDeque<>();
    PackState state = PackState.NONE;
    for (ParsedPragma pragma : pragmas) {
      PackState next = apply(pragma.text().strip(), state, stack);
      if (!next.equals(state)) {
        state = next;
        changes.add(new Change(pragma.offset(), state));
      }
    }
  }

  /** What is in force at an offset of the parsed text. */
  public PackState at(int offset) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).offset() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? PackState.NONE : changes.get(low - 1).state();
  }

  private static PackState apply(String text, PackState state, Deque<Pushed> stack) {
    Matcher pack = PACK.matcher(text);
    if (pack.matches()) {
      return pack.group(1) == null
          ? state.withLimit(PackState.OPEN)
          : pack(pack.group(1), state, stack);
    }
    Matcher microsoft = MS.matcher(text);
    if (microsoft.matches()) {
      return switch (microsoft.group(1)) {
        case "on" -> state.withMicrosoft(true);
        case "off", "reset" -> state.withMicrosoft(false);
        default -> state.withUnknown("a #pragma ms_struct that is not followed is in force");
      };
    }
    Matcher order = ORDER.matcher(text);
    if (order.matches()) {
      boolean little = text.contains("little-endian") || text.contains("default");
      return little ? state : state.withUnknown("#pragma scalar_storage_order is in force");
    }
    return OTHERS.matcher(text).matches()
        ? state.withUnknown("#pragma " + text + " is in force, and is not followed")
        : state;
  }

  private static PackState pack(String arguments, PackState state, Deque<Pushed> stack) {
    if (arguments.isBlank()) {
      return state.withLimit(0);
    }
    PackState result = state;
    String[] words = arguments.split(",");
    String first = words[0].strip();
    boolean push = first.equals("push");
    boolean pop = first.equals("pop");
    String name = "";
    long limit = -1;
    for (int i = push || pop ? 1 : 0; i < words.length; i++) {
      String word = words[i].strip();
      if (word.matches("0|1|2|4|8|16")) {
        limit = Long.parseLong(word);
      } else if (word.matches("[A-Za-z_]\\w*") && (push || pop) && name.isEmpty()) {
        name = word;
      } else if (!word.equals("show")) {
        return state.withLimit(PackState.OPEN);
      }
    }
    if (push) {
      stack.push(new Pushed(state, name));
    } else if (pop) {
      result = popped(name, state, stack);
    } else if (!name.isEmpty()) {
      return state.withLimit(PackState.OPEN);
    }
    return limit < 0 ? result : result.withLimit(limit);
  }

  /** Where the last {@code push} has another name, gcc pops another than clang, or clang none. */
  private static PackState popped(String name, PackState state, Deque<Pushed> stack) {
    if (stack.isEmpty()) {
      return state;
    }
    boolean doubtful = stack.peek().name().equals(DOUBT);
    if (doubtful || !name.isEmpty() && !stack.peek().name().equals(name)) {
      doubt(state, stack);
      return state.withLimit(PackState.OPEN);
    }
    return restored(state, stack.pop());
  }

  /** What is below a push that compilers do not agree on stays unknown however often it pops. */
  private static void doubt(PackState state, Deque<Pushed> stack) {
    stack.clear();
    stack.push(new Pushed(state.withLimit(PackState.OPEN), DOUBT));
  }

  private static PackState restored(PackState now, Pushed pushed) {
    return now.withLimit(pushed.state().limit());
  }
}
