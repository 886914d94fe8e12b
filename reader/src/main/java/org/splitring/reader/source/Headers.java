package org.splitring.reader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.ring.header.UapiHeader;

/** Gives the preprocessor the texts of the tree, and remembers which files were taken in. */
public final class Headers implements IncludeResolver {

  private final SourceTree tree;
  private final HeaderSearch search;
  private final Optional<String> machine;
  private final Map<String, List<String>> several = new LinkedHashMap<>();
  private final Map<String, SourceText> texts = new LinkedHashMap<>();
  private final Map<Request, Optional<SourceText>> known = new HashMap<>();
  private final Map<String, String> elsewhere = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();

  public Headers(SourceTree tree, List<String> directories, Optional<String> machine) {
    this.machine = machine;
    this.tree = tree;
    this.search = new HeaderSearch(tree, directories, machine);
  }

  /** The paths of all files that were taken in. */
  public List<String> files() {
    return List.copyOf(texts.keySet());
  }

  /** Headers that were found only by looking through the whole tree: as included, and where. */
  public Map<String, String> elsewhere() {
    return elsewhere;
  }

  /** The machine whose headers are taken where there are several. */
  public Optional<String> machine() {
    return machine;
  }

  /** Headers that were not found since several files fit: as included, and which. */
  public Map<String, List<String>> several() {
    return several;
  }

  /** What went wrong with an included file. */
  public List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** The texts of all files that were taken in. */
  public List<String> read() {
    return texts.values().stream().map(SourceText::text).toList();
  }

  /** The text of a file of the tree, under its path. */
  public Optional<SourceText> text(String path) throws UnreadableSourceException {
    SourceText known = texts.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SourceText> text = tree.text(path).map(each -> new SourceText(path, each));
    text.ifPresent(each -> texts.put(path, each));
    return text;
  }

  @Override
  public Optional<SourceText> find(Request request) {
    return known.computeIfAbsent(request, this::look);
  }

  private Optional<SourceText> look(Request request) {
    Optional<HeaderSearch.Header> header =
        search.find(request.name(), !request.angled(), request.from().name(), request.next());
    if (header.isEmpty()) {
      List<String> fitting = request.next() ? List.of() : search.elsewhere(request.name());
      if (fitting.size() > 1) {
        several.put(request.spelling(), fitting);
      }
      return UapiHeader.path(request.name())
          .flatMap(path -> UapiHeader.text(path).map(text -> new SourceText(path, text)));
    }
    if (header.get().elsewhere()) {
      elsewhere.put(request.spelling(), header.get().path());
    }
    try {
      return text(header.get().path());
    } catch (UnreadableSourceException e) {
      troubles.add(e.getMessage());
      return Optional.empty();
    }
  }
}
