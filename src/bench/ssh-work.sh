#!/bin/bash
# ssh-work.sh CONFIG HOSTS COMMANDS ANSWERS: ssh in a loop, one login for each host (ControlMaster), all hosts at once.
config=$1 hosts=$2 answers=$4
mapfile -t commands <"$3"

visit() {
	socket=$answers/.$1
	exec >"$answers/$1"
	ssh -n -F "$config" -o ControlMaster=yes -o ControlPersist=yes -S "$socket" -fN "$1" || return
	for command in "${commands[@]}"; do
		ssh -n -F "$config" -S "$socket" "$1" "$command" || return
	done
	ssh -n -F "$config" -S "$socket" -O exit "$1" 2>/dev/null
}

while read -r host; do
	visit "$host" &
done <"$hosts"
# Whether a host failed is seen by its answers.
wait
