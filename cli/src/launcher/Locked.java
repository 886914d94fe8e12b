import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Runs a command while it holds a lock of the operating system, for systems without {@code flock}:
 * {@code java Locked.java FILE MESSAGE COMMAND...}. The message is for whoever has to wait.
 */
final class Locked {

  private Locked() {}

  public static void main(String[] args) throws Exception {
    try (FileChannel file =
        FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (file.tryLock() == null) {
        System.err.println(args[1]);
        file.lock();
      }
      Process command =
          new ProcessBuilder(Arrays.asList(args).subList(2, args.length)).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(command::destroy));
      System.exit(command.waitFor());
    }
  }
}
