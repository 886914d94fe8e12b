package org.splitring.reader.rust.values;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the names of locals stand for, block by block. */
public final class LocalNames {

  private final Deque<Map<String, Binding>> locals = new ArrayDeque<>();

  /** No name stands for anything. */
  public LocalNames() {
    locals.push(new HashMap<>());
  }

  /** Begins a block. */
  public void open() {
    locals.push(new HashMap<>());
  }

  /** Ends it: its names are gone. */
  public void close() {
    locals.pop();
  }

  /** Reads on with only these names. */
  public Deque<Map<String, Binding>> only(Map<String, Binding> names) {
    Deque<Map<String, Binding>> before = new ArrayDeque<>(locals);
    locals.clear();
    locals.push(new HashMap<>(names));
    return before;
  }

  /** Reads on with the names that there were before. */
  public void restore(Deque<Map<String, Binding>> before) {
    locals.clear();
    locals.addAll(before);
  }

  /** All names that stand for a local, or for an item that hides one. */
  public Map<String, Binding> visible() {
    Map<String, Binding> all = new HashMap<>();
    locals.descendingIterator().forEachRemaining(all::putAll);
    return all;
  }

  /** A name stands for something from here on, to the end of the block. */
  public void bind(String name, Binding binding) {
    locals.element().put(name, binding);
  }

  /** Names of locals stand for items from here on, to the end of the block. */
  public void hide(Predicate<String> isItem) {
    visible().keySet().stream()
        .filter(isItem)
        .forEach(each -> locals.element().put(each, new Binding.Item()));
  }

  /** What a name stands for; empty if it is no local. */
  public Optional<Binding> of(String name) {
    for (Map<String, Binding> each : locals) {
      Binding found = each.get(name);
      if (found != null) {
        return Optional.of(found).filter(binding -> !(binding instanceof Binding.Item));
      }
    }
    return Optional.empty();
  }
}
