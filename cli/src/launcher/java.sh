# Finds Java and runs the program with it. Read by the launchers, that of a checkout and that of an installation, which say
# what the jar is, where the native libraries lie (natives) and which Java is needed. An installation may bring its own Java:
# then nothing here asks for another program.
# shellcheck shell=sh disable=SC2154

exec=

say() {
  printf 'splitring: %s\n' "$1" >&2
}

fail() {
  say "$1"
  exit 2
}

# The JVM would end with a status of its own, which means something else here.
directory_is_there() {
  [ . -ef "$PWD" ] 2>/dev/null || env pwd > /dev/null 2>&1 ||
    fail 'the directory in which you are is gone; change to another'
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    [ -x "$JAVA_HOME/bin/java" ] ||
      fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it; set it to $needed"
    # One JDK, however its directory is written.
    home=$(CDPATH='' cd -P -- "$JAVA_HOME" && pwd)
    java=$home/bin/java
  else
    java=$(command -v java) || fail "there is no java; install $needed, or set JAVA_HOME"
    java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
    home=${java%/bin/java}
  fi
}

# The file "release" of a JDK says its version at no cost; asking java takes longer than a whole run.
java_version() {
  version=
  if [ -r "$home/release" ]; then
    while IFS='=' read -r name value; do
      [ "$name" = JAVA_VERSION ] || continue
      value=${value#\"}
      version=${value%%\"*}
    done < "$home/release"
  fi
  [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  major=${version#1.}
  major=${major%%[!0-9]*}
  [ "${major:-0}" -ge 17 ] || fail "$java is version ${version:-unknown}; 17 or later is needed"
}

# A JVM that cannot start ends with status 1, which means a difference here. What keeps it from
# starting is in the environment, or a limit; only then is it tried beforehand, since that takes time.
jvm_starts() {
  [ -n "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ] ||
    [ "$(ulimit -v)" != unlimited ] || return 0
  said=$(run_java -version 2>&1) ||
    fail "$java does not start: $(printf '%s\n' "$said" | grep -v -e '^Picked up' -e '^NOTE' | head -n 1); look at JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, _JAVA_OPTIONS and 'ulimit -v'"
}

# Runs are short, and C source can be nested deep; a heap that begins small uses its pages again, where
# every new one would cost the system time. The JVM's own remarks, such as on an archive that
# does not fit, are nothing to the user. Without the directory, each run would unpack the native libraries that it needs.
run_java() {
  if [ -r "$natives" ]; then
    set -- -Dsplitring.z3.library="$natives" -Dtree-sitter-lib="$natives" "$@"
  fi
  ${exec:-} "$java" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xms32m -Xss64m "$@"
}

# Runs the jar with the archive of its classes, if there is one that fits.
run_program() {
  # The JVM takes the names of files, and the words given to it, for text in the locale's charset. Files
  # and terminals have UTF-8 nearly everywhere, also where the locale does not say so.
  case $(locale charmap 2>/dev/null || printf 'UTF-8') in
    UTF-8 | utf8) ;;
    *) unset LC_ALL; export LC_CTYPE=C.UTF-8 ;;
  esac
  # Whether people are watching is easier to tell here than in a JVM.
  [ -t 1 ] && out=true || out=false
  [ -t 2 ] && err=true || err=false
  columns=80
  if $err && size=$(stty size <&2 2>/dev/null); then
    columns=${size#* }
  fi
  run_java -Dsplitring.out.terminal=$out -Dsplitring.err.terminal=$err -Dsplitring.err.columns="$columns" -Xshare:auto -XX:SharedArchiveFile="$archive" -jar "$jar" "$@"
}
