package org.splitring.cli.broken;

import org.eclipse.jgit.lib.ObjectId;

/** Uses the git library outside the trees. */
public record CommandThatReadsGit(ObjectId commit) {}
