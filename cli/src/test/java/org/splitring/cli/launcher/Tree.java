package org.splitring.cli.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A tree with the real launcher in it, whose build is a script that counts how often it runs. */
final class Tree {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final String PROGRAMS =
      "awk cat cksum cp date dirname env find grep head ls mkdir mv readlink rm sed sh sleep sort"
          + " tail tr uname";
  private static final String BUILD =
      """
      #!/bin/sh
      echo $$ >> builds
      %s
      mkdir -p cli/target
      cp stub.jar cli/target/splitring.jar
      """;

  /** What the program does that stands in the jar. */
  static final class Stub {
    private Stub() {}

    public static void main(String[] args) {
      System.out.println("ran");
      if (args.length > 0) {
        System.exit(Integer.parseInt(args[0]));
      }
    }
  }

  /** What a run has left. */
  record Run(int status, String out, String err) {}

  /** A run that goes on. */
  record Going(Process process, Path out, Path err) {

    /** Whether it has said this among its messages by now. */
    boolean hasSaid(String text) throws IOException {
      return Files.readString(err).contains(text);
    }

    Run end() throws IOException, InterruptedException {
      int status = process.waitFor();
      return new Run(status, Files.readString(out), Files.readString(err));
    }
  }

  private final Path root;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> before = new ArrayList<>();
  private Path directory;
  private int runs;

  Tree(Path root) throws IOException {
    this.root = root;
    directory = root;
    Path launcher = Files.createDirectories(root.resolve("cli/src/launcher"));
    Files.createDirectories(root.resolve("cli/src/main"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("cli/pom.xml"), "");
    Files.writeString(source(), "one");
    Files.copy(MODULE.resolveSibling("splitring"), root.resolve("splitring"));
    try (Stream<Path> files = Files.list(MODULE.resolve("src/launcher"))) {
      for (Path each : files.toList()) {
        Files.copy(each, launcher.resolve(each.getFileName().toString()));
      }
    }
    jar();
    building("");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HOME", root.toString());
  }

  private void jar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Stub.class.getName());
    String name = Stub.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(root.resolve("stub.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.putNextEntry(new JarEntry(name));
      try (InputStream stub = Tree.class.getClassLoader().getResourceAsStream(name)) {
        jar.write(Objects.requireNonNull(stub).readAllBytes());
      }
    }
  }

  Path root() {
    return root;
  }

  /** A file that is built. */
  Path source() {
    return root.resolve("cli/src/main/Source.java");
  }

  /** What the launcher has made. */
  Path made() {
    return root.resolve("target/launcher");
  }

  /** What else the build does, before it makes the jar; empty for nothing. */
  Tree building(String script) throws IOException {
    Path maven = root.resolve("mvnw");
    Files.writeString(maven, String.format(Locale.ROOT, BUILD, script));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** A build that does this and then waits until it is let go, however long that takes. */
  Tree buildingUntilLetGo(String script) throws IOException {
    return building(script + "\nuntil [ -e go ]; do sleep 0.1; done");
  }

  /** Lets the build go on that waits for it. */
  void letGo() throws IOException {
    Files.createFile(root.resolve("go"));
  }

  Tree with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** What the command is given to, such as one that makes another user of us. */
  Tree through(String... command) {
    before.addAll(List.of(command));
    return this;
  }

  Tree in(Path other) {
    directory = other;
    return this;
  }

  /** The processes that have built, in their order. */
  List<Long> builds() throws IOException {
    Path builds = root.resolve("builds");
    return Files.exists(builds)
        ? Files.readAllLines(builds).stream().map(Long::valueOf).toList()
        : List.of();
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }

  Going start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of("sh", root.resolve("splitring").toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createFile(root.resolve("out" + runs));
    Path err = Files.createFile(root.resolve("err" + runs));
    runs++;
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> inherited = builder.environment();
    Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(inherited::remove);
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            inherited.remove(name);
          } else {
            inherited.put(name, value);
          }
        });
    return new Going(builder.start(), out, err);
  }

  /** A search path with the programs that the launcher uses, but for {@code flock}. */
  String pathWithoutFlock() throws IOException {
    Path programs = Files.createDirectories(root.resolve("programs"));
    for (String each : PROGRAMS.split(" ")) {
      Path program = programs.resolve(each);
      Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + each + " \"$@\"\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return programs.toString();
  }
}
