/*
 * delaylink NAMESPACE DEVICE NAMESPACE DEVICE ONE_WAY_MICROSECONDS
 *
 * A link between two network namespaces whose packets arrive late: a TUN device in each, and a thread for each direction
 * that holds every packet back for the time given. Nothing is lost or reordered. For kernels without netem.
 *
 * Writes "up" when the devices are there; ends when standard input does.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <linux/virtio_net.h>
#include <net/if.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define MOST_UNDER_WAY 65536
#define LARGEST 70000
#define SECOND 1000000000L

struct packet {
	long due;
	int length;
	char *bytes;
};

struct direction {
	int from, to;
};

static long delay;

static long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * SECOND + t.tv_nsec;
}

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

/* A device in that namespace. Large packets pass whole, as between two veth: else the cutting would cost more than ssh. */
static int device(const char *space, const char *name)
{
	char path[256];
	snprintf(path, sizeof path, "/run/netns/%s", space);
	int other = open(path, O_RDONLY);
	if (other < 0 || setns(other, CLONE_NEWNET))
		fail(path);
	close(other);
	int tun = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
	if (tun < 0)
		fail("/dev/net/tun");
	struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI | IFF_VNET_HDR};
	strncpy(request.ifr_name, name, IFNAMSIZ - 1);
	int header = sizeof(struct virtio_net_hdr);
	int buffer = 64 << 20;
	if (ioctl(tun, TUNSETIFF, &request) || ioctl(tun, TUNSETVNETHDRSZ, &header)
			|| ioctl(tun, TUNSETOFFLOAD, TUN_F_CSUM | TUN_F_TSO4 | TUN_F_TSO6) || ioctl(tun, TUNSETSNDBUF, &buffer))
		fail(name);
	return tun;
}

static void deliver(int to, struct packet *packet)
{
	while (write(to, packet->bytes, packet->length) < 0 && errno == EAGAIN)
		usleep(50);
	free(packet->bytes);
}

static void *relay(void *argument)
{
	struct direction *direction = argument;
	struct packet *queue = calloc(MOST_UNDER_WAY, sizeof *queue);
	char *buffer = malloc(LARGEST);
	unsigned first = 0, next = 0;
	/* Wakes up on time; the usual slack is 50 us. */
	prctl(PR_SET_TIMERSLACK, 1000);
	for (;;) {
		while (first != next && queue[first % MOST_UNDER_WAY].due <= now())
			deliver(direction->to, &queue[first++ % MOST_UNDER_WAY]);
		int room = next - first < MOST_UNDER_WAY;
		struct pollfd readable = {direction->from, room ? POLLIN : 0, 0};
		struct timespec wait, *until = NULL;
		if (first != next) {
			long left = queue[first % MOST_UNDER_WAY].due - now();
			left = left < 0 ? 0 : left;
			wait = (struct timespec) {left / SECOND, left % SECOND};
			until = &wait;
		}
		ppoll(&readable, 1, until, NULL);
		if (!(readable.revents & POLLIN))
			continue;
		int length = read(direction->from, buffer, LARGEST);
		if (length <= 0)
			continue;
		struct packet *packet = &queue[next++ % MOST_UNDER_WAY];
		packet->bytes = memcpy(malloc(length), buffer, length);
		packet->length = length;
		packet->due = now() + delay;
	}
	return NULL;
}

int main(int count, char **words)
{
	if (count != 6) {
		fprintf(stderr, "delaylink NAMESPACE DEVICE NAMESPACE DEVICE ONE_WAY_MICROSECONDS\n");
		return 2;
	}
	delay = atol(words[5]) * 1000;
	int one = device(words[1], words[2]);
	int other = device(words[3], words[4]);
	struct direction there = {one, other}, back = {other, one};
	pthread_t threads[2];
	pthread_create(&threads[0], NULL, relay, &there);
	pthread_create(&threads[1], NULL, relay, &back);
	puts("up");
	fflush(stdout);
	char ignored[256];
	while (read(STDIN_FILENO, ignored, sizeof ignored) > 0)
		;
	return 0;
}
