#!/bin/sh
# class-data.sh JAVA_HOME TARGET: makes TARGET/kextproof.jsa, with which the program starts sooner, of TARGET/kextproof.jar.
#
# The program is started for a run over two stub Macs, for a decision on its results and for its help, while Java writes down
# the classes that it loads; those make the archive. Whatever goes wrong is said and no reason for a build to fail: the
# program needs no archive.

java=$1/bin/java
jar=$2/kextproof.jar
archive=$2/kextproof.jsa
made_of=$2/kextproof.jsa.jar
own=$2/class-data
source=${0%/*}

contents=$(cksum <"$jar")

# Java compares the time of the jar, too; a jar that was made again and came out the same may have its old one.
if [ -f "$archive" ] && [ "$(cat "$made_of" 2>/dev/null)" = "$contents" ]; then
	touch -r "$made_of" "$jar"
	exit 0
fi

without() {
	echo "kextproof.jsa was not made: $1; the program does without, and starts more slowly"
	[ ! -f "$own/log.txt" ] || tail -n 5 "$own/log.txt"
	rm -rf "$own" "$archive" "$made_of"
	exit 0
}

# train NAME MOST WORD...: MOST is the exit code that still says that the program did its work.
train() {
	name=$1
	most=$2
	shift 2
	"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.io.tmpdir="$own" -XX:DumpLoadedClassList="$own/$name" \
		-jar "$jar" "$@" >"$own/log.txt" 2>&1
	[ $? -le "$most" ] || without "'$name' did not work"
}

rm -rf "$own" "$archive" "$made_of"
mkdir "$own" || without "no directory for its training"
trap 'rm -rf "$own"' EXIT

train help 0 --help
train run 0 run --inventory "$source/training.yaml" --scenario fresh-approval --scenario managed-jamf \
	--results "$own/results" --report "$own/report"
# That two Macs are not all that a policy asks for is known.
train gate 1 gate "$own/results" --policy "$source/../../../vms/commit-gate.yaml" --json "$own/decision.json" \
	--report "$own/report"

cat "$own/help" "$own/run" "$own/gate" | grep -v '^#' | awk '!seen[$0]++' >"$own/classes"
"$java" -Xshare:dump -XX:+UseSerialGC -XX:SharedClassListFile="$own/classes" -XX:SharedArchiveFile="$own/archive" \
	-Xlog:disable -jar "$jar" >"$own/log.txt" 2>&1 || without "Java could not write it"

echo "$contents" >"$made_of"
touch -r "$jar" "$made_of"
# At once: Java would crash over half an archive.
mv "$own/archive" "$archive"
