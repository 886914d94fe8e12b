package org.splitring.claims.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.splitring.model.layout.Quantity;

/**
 * A function, type or constant of Rust, by its words.
 *
 * @param header what stands before its brace; of a constant, all of it
 * @param body from its brace on
 */
record RustItem(List<IndexToken> header, List<IndexToken> body) {

  /** The lines it stands on. */
  Span lines() {
    List<IndexToken> last = body.isEmpty() ? header : body;
    return new Span(header.get(0).line(), last.get(last.size() - 1).line());
  }

  /**
   * Whether it may give a part its place, or a ring its size.
   *
   * @param ofVirtio whether the file is one of VIRTIO's
   */
  boolean isWorth(boolean ofVirtio) {
    boolean rings =
        names(header, "avail") + names(body, "avail") > 0
            && names(header, "used") + names(body, "used") > 0
            && (hasTable(header) || hasTable(body));
    return (ofVirtio || rings) && (isFunction() ? lays() : holds(header) || holds(body));
  }

  private boolean isFunction() {
    return header.stream().anyMatch(each -> each.text().equals("fn"));
  }

  /** A function that returns one, or in which something called like one gets a value. */
  private boolean lays() {
    return IntStream.range(0, header.size()).anyMatch(i -> isCalled(header, i))
        || IntStream.range(0, body.size()).anyMatch(i -> isCalled(body, i) || isGiven(i));
  }

  private static boolean isCalled(List<IndexToken> tokens, int i) {
    boolean isCall =
        i + 1 < tokens.size() && (tokens.get(i + 1).is('(') || tokens.get(i + 1).is('<'));
    return isCall && returned(tokens, i).isPresent();
  }

  private static Optional<Quantity> returned(List<IndexToken> tokens, int i) {
    return tokens.get(i).isName()
        ? NameMeanings.of(tokens.get(i).text()).returned()
        : Optional.empty();
  }

  /** {@code used = ...}, {@code let used: u64 = ...}, {@code Queue { used: ... }}. */
  private boolean isGiven(int i) {
    boolean isHeld =
        body.get(i).isName()
            && NameMeanings.of(body.get(i).text())
                .held()
                .filter(each -> each != Quantity.TOTAL)
                .isPresent();
    return isHeld
        && (is(i + 1, '=') && !is(i + 2, '=') || is(i + 1, ':') && !is(i + 2, ':') || isChanged(i));
  }

  private boolean isChanged(int i) {
    return (is(i + 1, '+') || is(i + 1, '-') || is(i + 1, '&') || is(i + 1, '|')) && is(i + 2, '=');
  }

  private boolean is(int i, char sign) {
    return i < body.size() && body.get(i).is(sign);
  }

  private static boolean holds(List<IndexToken> tokens) {
    return tokens.stream()
        .filter(IndexToken::isName)
        .map(each -> NameMeanings.of(each.text()))
        .anyMatch(
            each ->
                each.held().or(each::returned).filter(one -> one != Quantity.TOTAL).isPresent());
  }

  private static boolean hasTable(List<IndexToken> tokens) {
    return tokens.stream().anyMatch(each -> each.isName() && NameMeanings.of(each.text()).table());
  }

  private static long names(List<IndexToken> tokens, String part) {
    return tokens.stream()
        .filter(IndexToken::isName)
        .map(each -> NameMeanings.of(each.text()))
        .filter(
            each ->
                each.held()
                    .or(each::returned)
                    .filter(one -> one.label().startsWith(part))
                    .isPresent())
        .count();
  }
}
