package org.splitring.claims.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.layout.Quantity;

/**
 * Whether a function may compute a place or a size of a ring: something in it that is called like
 * one gets a value, and the names around it are those of a VIRTIO queue.
 *
 * <p>What is called {@code used} gets values in any program, and file systems know what is {@code
 * avail}; so it takes a name of VIRTIO's, or both rings and the descriptor table. A size of the
 * whole takes the name of a queue, and a variable that is just a total, a part beside it.
 */
final class CandidateHeuristic {

  private static final Set<String> COMPOUND = Set.of("+", "-", "*", "/", "%", "&", "|", "^");

  private final List<IndexToken> tokens;
  private final Set<Quantity> held = EnumSet.noneOf(Quantity.class);
  private final Set<Quantity> returned = EnumSet.noneOf(Quantity.class);
  private boolean avail;
  private boolean used;
  private boolean table;
  private boolean ofQueue;
  private boolean speaks;

  private CandidateHeuristic(List<IndexToken> tokens) {
    this.tokens = tokens;
  }

  static boolean is(List<IndexToken> header, List<IndexToken> body) {
    List<IndexToken> all = new ArrayList<>(header);
    all.addAll(body);
    CandidateHeuristic worth = new CandidateHeuristic(all);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isName()) {
        worth.name(i);
      }
    }
    return worth.is();
  }

  private boolean is() {
    boolean rings = avail && used && table;
    boolean part =
        Stream.concat(held.stream(), returned.stream()).anyMatch(each -> each != Quantity.TOTAL);
    return part && (rings || speaks) || returned.contains(Quantity.TOTAL) && (rings || ofQueue);
  }

  private void name(int i) {
    NameMeaning meaning = NameMeanings.of(tokens.get(i).text());
    ofQueue |= meaning.ofQueue();
    speaks |= meaning.speaks();
    table |= meaning.table();
    meaning.held().ifPresent(this::ring);
    meaning.returned().ifPresent(this::ring);
    if (meaning.returned().isPresent() && is(i + 1, '(')) {
      returned.add(meaning.returned().get());
    }
    if (meaning.held().isPresent() && isGiven(i, meaning.held().get())) {
      held.add(meaning.held().get());
    }
  }

  private void ring(Quantity quantity) {
    avail |= quantity.label().startsWith(Quantity.AVAIL.label());
    used |= quantity.label().startsWith(Quantity.USED.label());
  }

  /** Whether a value that is more than nothing, or than another name's, is stored there. */
  private boolean isGiven(int name, Quantity quantity) {
    int sign = is(name + 1, '=') ? name + 1 : name + 2;
    boolean stores =
        is(sign, '=')
            && !is(sign + 1, '=')
            && (sign == name + 1 || COMPOUND.contains(text(name + 1)));
    if (!stores) {
      return false;
    }
    boolean nothing = is(sign + 2, ';') && List.of("0", "NULL").contains(text(sign + 1));
    return !nothing && (sign == name + 2 || !handsOn(sign + 1, quantity));
  }

  /** Whether the value is what something of the same name already has, without any arithmetic. */
  private boolean handsOn(int from, Quantity quantity) {
    boolean same = false;
    for (int i = from; i < tokens.size() && !is(i, ';'); i++) {
      if (tokens.get(i).isName()) {
        NameMeaning meaning = NameMeanings.of(text(i));
        same |= meaning.held().filter(each -> each == quantity).isPresent();
        same |= meaning.returned().filter(each -> each == quantity).isPresent();
        if (text(i).equals("sizeof")) {
          return false;
        }
      } else if (isArithmetic(i)) {
        return false;
      }
    }
    return same;
  }

  private boolean isArithmetic(int i) {
    boolean star = is(i, '*') && !is(i + 1, ')') && !is(i + 1, '*') && !is(i - 1, '(');
    return is(i, '+') || is(i, '/') || is(i, '%') || is(i, '-') && !is(i + 1, '>') || star;
  }

  private boolean is(int i, char sign) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }
}
