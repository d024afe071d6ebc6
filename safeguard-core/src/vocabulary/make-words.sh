#!/usr/bin/env bash
# Makes words.txt, the vocabulary of ordinary English, from SCOWL (Debian's package scowl):
#   apt-get install scowl && safeguard-core/src/vocabulary/make-words.sh
# A word a line, sorted. A star behind a word says that SCOWL lists it as a well-known name too, a plus
# as a rarer one. Endings 's are left out: they are taken off in reading.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../main/resources/dev/safeguard/core/deidentify"
scowl=${SCOWL:-/usr/share/dict/scowl}

# list SIZES KIND…: the words of these lists in UTF-8
list() {
  local sizes=$1 kind variant size
  shift
  for kind in "$@"; do
    for variant in english british british_z american; do
      for size in $sizes; do
        [ ! -f "$scowl/$variant-$kind.$size" ] || iconv -f latin1 -t utf-8 "$scowl/$variant-$kind.$size"
      done
    done
  done
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Lower case only, and no word of one letter but "a" and "i".
list "10 20 35 40 50 55 60" words contractions | sed "s/'s$//" | grep -E "^[a-z'-]{2,}$|^[ai]$" > "$work/words"
echo i >> "$work/words"
sort -u -o "$work/words" "$work/words"
names() { list "$1" upper proper-names | sed "s/'s$//" | tr '[:upper:]' '[:lower:]' | sort -u; }
names "10 20 35 40 50" > "$work/known"
names "55 60 70 80" | comm -23 - "$work/known" > "$work/rare"
{
  comm -12 "$work/words" "$work/known" | sed 's/$/*/'
  comm -12 "$work/words" "$work/rare" | sed 's/$/+/'
  comm -23 "$work/words" "$work/known" | comm -23 - "$work/rare"
} | sort > words.txt
