package org.splitring.claims.tree;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository: it runs no git to find the machine's settings, and neither reads
 * nor writes the user's.
 */
final class QuietSystem extends SystemReader.Delegate {

  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, new java.io.File(""), fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }

  private QuietSystem(SystemReader real) {
    super(real);
  }

  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }
}
