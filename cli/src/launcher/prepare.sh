# Makes what a run needs and is not there: the jar, and the archive of its classes. Read by the launcher.
# shellcheck shell=sh disable=SC2154

waiting='another run is building; waiting for it ...'
set_home='set it to a directory that can be written to'
log=$made/build.log

# One prepares at a time; whoever comes second waits and then finds it done. The lock is the operating
# system's and goes with the processes that have it, so that none is ever left behind.
prepare() {
  mkdir -p "$made" 2>/dev/null && [ -w "$made" ] ||
    fail "$root has not been built, and you may not write to it; build in a copy of your own"
  if command -v flock > /dev/null; then
    exec 9> "$made/building"
    if ! flock -n 9; then
      say "$waiting"
      flock 9 || fail "$made/building cannot be locked"
    fi
    make_all
    exec 9>&-
  elif [ -x "$home/bin/javac" ]; then
    SPLITRING_HOLDS_LOCK=true "$java" "$root/cli/src/launcher/Locked.java" \
      "$made/building" "splitring: $waiting" sh "$root/splitring"
  else
    make_all
  fi
}

make_all() {
  fresh || make_jar
  archive=${archive%-*-*}-$(jar_id)
  archived || make_archive
}

make_jar() {
  [ -x "$home/bin/javac" ] || fail "$home cannot compile Java; set JAVA_HOME to a JDK, 17 or later"
  [ -n "${HOME:-}" ] || fail "HOME is not set, and building keeps what it fetches below it; $set_home"
  [ -d "$HOME" ] && [ -w "$HOME" ] ||
    fail "HOME is $HOME, which cannot be written to, and building keeps what it fetches below it; $set_home"
  rm -rf "$made/new"
  mkdir "$made/new"
  : > "$made/new/stamp"
  contents_newer_than "$made/new/stamp" > "$made/new/future"
  say 'building, which is needed once and after a change ...'
  watched build_stage maven || explain_failure
  cp "$root/cli/target/splitring.jar" "$made/new/splitring.jar"
  rm -rf "$natives" "$made"/archive-*
  unpack_natives
  mv "$made/new/splitring.jar" "$jar"
  mv "$made/new/future" "$made/future"
  mv "$made/new/stamp" "$made/stamp"
  rm -rf "$made/new"
}

# The home directory is that of the environment for Maven's script; so it has to be for Maven's JVM.
maven() {
  cd "$root"
  JAVA_HOME=$home
  JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} -Duser.home=\"$HOME\""
  export JAVA_HOME JDK_JAVA_OPTIONS
  exec ./mvnw -B -Dstyle.color=never -Dmaven.test.skip -Dspotless.check.skip -pl cli -am package
}

# How far Maven is, by what it has said.
build_stage() {
  awk '
    / Building splitring.*\[[0-9]+\/[0-9]+\]$/ {
      split($NF, part, /[][\/]/)
      module = ""
      for (i = 4; i < NF - 1; i++) module = module " " $i
      stage = module ? "compiling" module ", " part[2] " of " part[3] : ""
    }
    /^Downloaded from / { files++ }
    END {
      fetched = files ? "fetched " files (files == 1 ? " file" : " files") : ""
      print stage (stage && fetched ? "; " : "") fetched
    }' "$log"
}

# The native libraries of this machine, where it is known; of one that is not, all of them.
unpack_natives() {
  case $(uname -s) in
    Linux) platform=/linux ;;
    Darwin) platform=/osx ;;
    *) platform= ;;
  esac
  case ${platform:+$(uname -m)} in
    x86_64 | amd64) platform=$platform/amd64 ;;
    aarch64 | arm64) platform=$platform/aarch64 ;;
    *) platform= ;;
  esac
  mkdir "$made/new/native"
  for each in "$root"/cli/target/native/*.jar; do
    [ -e "$each" ] || continue
    (cd "$made/new/native" && "$home/bin/jar" xf "$each" "com/microsoft/z3$platform" lib) ||
      fail "$each cannot be unpacked into $made"
  done
  mv "$made/new/native" "$natives"
}

# Class data sharing: made once for each jar and JVM, by a run that does what users do.
make_archive() {
  say 'making the archive of classes with which later runs start faster ...'
  watched archive_stage warm_up || :
  # An empty archive says that none could be made; the JVM then runs without.
  [ -e "$archive.new" ] || : > "$archive.new"
  for each in "$made"/archive-*; do
    case $each in
      "$archive".new | *-"$(jar_id)") ;;
      *) rm -f "$each" ;;
    esac
  done
  mv -f "$archive.new" "$archive"
}

warm_up() {
  exec=exec
  run_java -XX:ArchiveClassesAtExit="$archive.new" -cp "$jar" org.splitring.cli.WarmUp \
    "$root/cli/src/launcher/ring.h" "$root/cli/src/launcher/standard"
}

archive_stage() {
  echo 'archive of classes'
}

# Runs a command, with what it says in the log, and shows how far it is and for how long it has run: on a
# terminal in one line that changes, elsewhere in a line now and then.
watched() {
  stage=$1
  shift
  began=$(date +%s)
  : > "$log"
  shown=$("$stage")
  last=0
  ("$@") > "$log" 2>&1 < /dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null; exit 130' INT
  trap 'kill "$child" 2>/dev/null; exit 143' TERM HUP
  while kill -0 "$child" 2>/dev/null; do
    show
    sleep 1
  done
  ended=0
  wait "$child" || ended=$?
  trap - INT TERM HUP
  [ -z "$line" ] || printf '\r\033[K' >&2
  return "$ended"
}

show() {
  now=$("$stage")
  elapsed=$(($(date +%s) - began))
  if [ -n "$line" ]; then
    printf '\r\033[Ksplitring: %s (%s s)' "$now" "$elapsed" >&2
  elif [ "${now%%;*}" != "${shown%%;*}" ] || [ $((elapsed - last)) -ge 15 ]; then
    [ -z "$now" ] || say "$now ($elapsed s)"
    shown=$now
    last=$elapsed
  fi
}

# What matters of what a failed build has said, and what to do.
explain_failure() {
  if grep -E -q 'Unknown host|UnknownHost|[Nn]ame resolution|[Rr]esolve host|Network is unreachable|No route to host|Connection refused|[Tt]imed out|Failed to fetch' "$log"; then
    site=$(grep -E 'Unknown host|UnknownHost|transfer|fetch|resolve' "$log" | grep -o 'https\{0,1\}://[^/ ):]*' | head -n 1 || :)
    fail "no network: ${site:-the archive of libraries} cannot be reached, and building needs it; connect, or name a proxy in ~/.m2/settings.xml, and run this again"
  fi
  say 'the build failed:'
  if ! grep '^\[ERROR\]' "$log" | grep -v -e 'Help 1\]' -e '-X switch' -e '-e switch' -e 'resume the build' -e ' mvn <args>' -e 'For more information' -e '^\[ERROR\] *$' | head -n 8 | grep . >&2; then
    tail -n 8 "$log" >&2
  fi
  fail "mend that and run this again; all that was said is in $log"
}

line=
if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
  line=true
fi
if [ -n "${SPLITRING_HOLDS_LOCK:-}" ]; then
  unset SPLITRING_HOLDS_LOCK
  make_all
  exit 0
fi
prepare
