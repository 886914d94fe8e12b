package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.splitring.cli.notice.Notice;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlace;
import org.splitring.cli.notice.Root;

/** What the paths of a SARIF log begin at, and the paths, as the addresses that SARIF wants. */
final class SarifRoots {

  private SarifRoots() {}

  /** The roots of a log's paths; of those that are repositories, also where those are. */
  static void write(JsonGenerator json, NoticeLog log) throws IOException {
    List<Root> roots =
        log.notices().stream()
            .map(Notice::spot)
            .flatMap(Optional::stream)
            .map(NoticePlace::root)
            .distinct()
            .toList();
    if (roots.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("originalUriBaseIds");
    for (Root root : roots) {
      base(json, root);
    }
    json.writeEndObject();
    repositories(json, roots.stream().filter(root -> root.repository().isPresent()).toList());
  }

  private static void base(JsonGenerator json, Root root) throws IOException {
    json.writeObjectFieldStart(root.id());
    if (root.directory().isPresent()) {
      json.writeStringField("uri", file(root.directory().get() + "/"));
    }
    json.writeObjectFieldStart("description");
    json.writeStringField("text", root.description());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void repositories(JsonGenerator json, List<Root> roots) throws IOException {
    if (roots.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("versionControlProvenance");
    for (Root root : roots) {
      json.writeStartObject();
      json.writeStringField("repositoryUri", root.repository().orElseThrow());
      if (root.commit().isPresent()) {
        json.writeStringField("revisionId", root.commit().get());
      }
      json.writeObjectFieldStart("mappedTo");
      json.writeStringField("uriBaseId", root.id());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A file: relative to its root, or by itself if it lies beside it. */
  static void artifact(JsonGenerator json, NoticePlace spot) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    if (Path.of(spot.path()).isAbsolute()) {
      json.writeStringField("uri", file(spot.path()));
    } else {
      // A colon before the first slash would be read as the end of a scheme.
      json.writeStringField("uri", escaped("/" + spot.path()).substring(1).replace(":", "%3A"));
      json.writeStringField("uriBaseId", spot.root().id());
    }
    json.writeEndObject();
  }

  private static String file(String path) {
    return "file://" + escaped(path);
  }

  private static String escaped(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }
}
