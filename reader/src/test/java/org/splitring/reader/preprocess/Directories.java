package org.splitring.reader.preprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.splitring.reader.preprocess.token.SourceText;

/** Finds headers as a compiler does: beside the file, then in a list of directories. */
record Directories(List<Path> quoted, List<Path> angled, Map<Path, SourceText> known)
    implements IncludeResolver {

  Directories(List<Path> quoted, List<Path> angled) {
    this(quoted, angled, new ConcurrentHashMap<>());
  }

  @Override
  public Optional<SourceText> find(Request request) {
    Path from = Path.of(request.from().name()).toAbsolutePath().normalize();
    List<Path> search = new java.util.ArrayList<>();
    if (!request.angled() && !request.next()) {
      search.add(from.getParent());
      search.addAll(quoted);
    }
    search.addAll(angled);
    if (request.next()) {
      int own = -1;
      for (int i = 0; i < search.size(); i++) {
        if (from.startsWith(search.get(i)) && own < 0) {
          own = i;
        }
      }
      search = search.subList(own + 1, search.size());
    }
    for (Path directory : search) {
      Path file = directory.resolve(request.name()).normalize();
      if (Files.isRegularFile(file)) {
        return Optional.of(text(file));
      }
    }
    return Optional.empty();
  }

  SourceText text(Path file) {
    return known.computeIfAbsent(file.toAbsolutePath().normalize(), Directories::read);
  }

  private static SourceText read(Path file) {
    try {
      return new SourceText(
          file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
