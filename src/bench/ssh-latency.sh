#!/bin/bash
# ssh-latency.sh CONFIG HOST CONNECTIONS COMMANDS SOCKET: how long logging in and each command take, in milliseconds.
config=$1 host=$2 socket=$5

timed() {
	local what=$1 began=${EPOCHREALTIME/./}
	shift
	"$@" >/dev/null || exit 1
	local took=$((${EPOCHREALTIME/./} - began))
	printf '%s %d.%03d\n' "$what" $((took / 1000)) $((took % 1000))
}

for ((c = 0; c < $3; c++)); do
	timed connect ssh -n -F "$config" -o ControlMaster=yes -o ControlPersist=yes -S "$socket" -fN "$host"
	timed first ssh -n -F "$config" -S "$socket" "$host" echo done
	for ((i = 1; i < $4; i++)); do
		timed later ssh -n -F "$config" -S "$socket" "$host" echo done
	done
	ssh -n -F "$config" -S "$socket" -O exit "$host" 2>/dev/null
done
