#!/bin/sh
# A file cut in pieces, a partial roll-up of each, and the whole of all: what any map-reduce engine does with the two
# filters. Here two pieces are worked on at a time, one is delivered twice, and the pieces come in any order.
#
#     sh split_and_merge.sh PROGRAMS FILE.csv
set -eu
programs=$1
file=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

heading=$(head -n 1 "$file")
tail -n +2 "$file" | split -l 7 - "$work/piece-"
ls "$work"/piece-* | xargs -P 2 -I {} sh -c '"$1" --heading "$2" --by province_code,indicator_code \
  --beside indicator_name,unit --unit unit --target target --actual actual --direction-column direction \
  --range-plan middle "{}" > "{}.partial"' - "$programs/chitieu_partial" "$heading"

cp "$work/piece-aa.partial" "$work/piece-zz.partial"
ls -r "$work"/*.partial | xargs cat | "$programs/chitieu_merge" --format csv --decimals 6
