#!/bin/bash
# servers.sh FILES COUNT [SSHD_OPTION...]: OpenSSH servers on 127.66.2.1 to COUNT, port 2206; run by
# "unshare --mount --pid --fork", so that nothing outlives it: not even a session whose client vanished.
#
# FILES holds sshd_config, host_key, login_key.pub and tools/. In this mount namespace, which nobody else sees, it is
# /run/kextproof, and the only accounts are root, sshd's own, and tester, with no password and a home in memory.
#
# Prints "up" once all were started; ends them when standard input ends, whatever became of whom started us.
set -eu
files=$1 count=$2
shift 2

mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -m 755 /run/sshd /run/kextproof
mkdir -m 700 /run/home /run/uploads
cp -r "$files/sshd_config" "$files/host_key" "$files/login_key.pub" "$files/tools" /run/kextproof/
chmod -R a+rX /run/kextproof/tools /run/kextproof/login_key.pub
cat >/run/passwd <<'X'
root:x:0:0::/root:/bin/sh
sshd:x:6005:6005::/run/sshd:/usr/sbin/nologin
tester:x:6006:6006::/run/home:/bin/bash
X
printf 'root:*:19000::::::\nsshd:*:19000::::::\ntester:*:19000::::::\n' >/run/shadow
printf 'root:x:0:\nsshd:x:6005:\ntester:x:6006:\n' >/run/group
chown 6006:6006 /run/home /run/uploads
for file in passwd shadow group; do
	mount --bind /run/$file /etc/$file
done

for ((i = 1; i <= count; i++)); do
	/usr/sbin/sshd -D -e -f /run/kextproof/sshd_config -o ListenAddress=127.66.2.$i:2206 "$@" </dev/null >&2 &
done
echo up
cat >/dev/null
