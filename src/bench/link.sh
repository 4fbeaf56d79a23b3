#!/bin/bash
# link.sh DELAYLINK ROUND_TRIP_MS: two network namespaces, 127.66.1.1 in the one and 127.66.2.1 to 50 in the other,
# joined by the program DELAYLINK. Prints "up"; when standard input ends, all of it is gone.
set -eu
client=kextproof-client server=kextproof-server

down() {
	for space in $client $server; do
		ip netns del $space 2>/dev/null || true
	done
}

inside() {
	ip netns exec "$@"
}

down
trap down EXIT
for space in $client $server; do
	ip netns add $space
	# Addresses of 127/8 may cross the link: they are nobody else's.
	for value in all.route_localnet=1 default.route_localnet=1 all.rp_filter=0 default.rp_filter=0 all.accept_local=1; do
		inside $space sysctl -qw net.ipv4.conf.$value
	done
	inside $space ip link set lo up
	inside $space ip addr del 127.0.0.1/8 dev lo
	inside $space ip addr add 127.0.0.1/32 dev lo
done

coproc link { exec "$1" $client kextproof-c $server kextproof-s $(($2 * 500)); }
read -r -u "${link[0]}" up
[ "$up" = up ]
inside $client ip link set kextproof-c up txqueuelen 10000
inside $server ip link set kextproof-s up txqueuelen 10000
inside $client ip addr add 127.66.1.1/32 dev kextproof-c
inside $client ip route add 127.66.2.0/24 dev kextproof-c src 127.66.1.1
for ((i = 1; i <= 50; i++)); do
	inside $server ip addr add 127.66.2.$i/32 dev kextproof-s
done
inside $server ip route add 127.66.1.0/24 dev kextproof-s
echo up
cat >/dev/null
kill "$link_PID"
