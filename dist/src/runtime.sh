#!/bin/sh
# Makes a Java of what the jar needs of one: runtime.sh JDK JAR DIRECTORY
# It has no archive of classes, since two dumps of one are never the same bytes; the launcher makes it.
set -eu
jdk=$1 jar=$2 directory=$3

modules=$("$jdk/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps "$jar")
rm -rf "$directory"
case $("$jdk/bin/jlink" --version) in
  17* | 18* | 19* | 20*) compress=2 ;;
  *) compress=zip-6 ;;
esac
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress "$compress" \
  --output "$directory"
