/*
 * The floor of ordinary exec: a C program on libssh2.
 *
 * libssh2 work HOSTS KEY COMMANDS ANSWERS          one thread and one connection for each host, all commands in order
 * libssh2 latency HOST KEY CONNECTIONS COMMANDS    how long logging in and each command take, in milliseconds
 *
 * HOSTS is a file of addresses, COMMANDS (of work) one of commands; the standard output of all commands of a host goes
 * to a file in the directory ANSWERS. The port is 2206, the user tester.
 */
#include <arpa/inet.h>
#include <libssh2.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MOST 1000

struct host {
	char address[64];
	pthread_t thread;
	int failed;
};

static struct host hosts[MOST];
static char *commands[MOST];
static int host_count, command_count;
static const char *key, *answers;

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int dial(const char *address)
{
	int tcp = socket(AF_INET, SOCK_STREAM, 0), one = 1;
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(2206)};
	setsockopt(tcp, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	if (inet_pton(AF_INET, address, &to.sin_addr) != 1 || connect(tcp, (struct sockaddr *) &to, sizeof to)) {
		perror(address);
		return -1;
	}
	return tcp;
}

static LIBSSH2_SESSION *logged_in(int tcp)
{
	char public_key[1024], *why;
	snprintf(public_key, sizeof public_key, "%s.pub", key);
	LIBSSH2_SESSION *session = libssh2_session_init();
	if (libssh2_session_handshake(session, tcp)
			|| libssh2_userauth_publickey_fromfile(session, "tester", public_key, key, NULL)) {
		libssh2_session_last_error(session, &why, NULL, 0);
		fprintf(stderr, "login: %s\n", why);
		return NULL;
	}
	return session;
}

static void end(LIBSSH2_SESSION *session, int tcp)
{
	libssh2_session_disconnect(session, "done");
	libssh2_session_free(session);
	close(tcp);
}

/* Whether the command exited with 0; its standard output goes to the file. */
static int run(LIBSSH2_SESSION *session, const char *command, FILE *to)
{
	char buffer[32768];
	ssize_t count;
	LIBSSH2_CHANNEL *channel = libssh2_channel_open_session(session);
	if (!channel || libssh2_channel_exec(channel, command))
		return 0;
	while ((count = libssh2_channel_read(channel, buffer, sizeof buffer)) > 0)
		fwrite(buffer, 1, count, to);
	while (libssh2_channel_read_stderr(channel, buffer, sizeof buffer) > 0)
		;
	libssh2_channel_wait_eof(channel);
	libssh2_channel_wait_closed(channel);
	int status = libssh2_channel_get_exit_status(channel);
	libssh2_channel_free(channel);
	return status == 0;
}

static void *visit(void *argument)
{
	struct host *host = argument;
	char file[2048];
	snprintf(file, sizeof file, "%s/%s", answers, host->address);
	FILE *to = fopen(file, "w");
	int tcp = dial(host->address);
	LIBSSH2_SESSION *session = tcp < 0 || !to ? NULL : logged_in(tcp);
	host->failed = !session;
	if (!session)
		return NULL;
	for (int i = 0; i < command_count; i++)
		host->failed |= !run(session, commands[i], to);
	end(session, tcp);
	host->failed |= fclose(to);
	return NULL;
}

static int lines(const char *name, void (*take)(char *))
{
	char line[1024];
	FILE *file = fopen(name, "r");
	if (!file) {
		perror(name);
		exit(2);
	}
	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = 0;
		take(line);
	}
	return fclose(file);
}

static void take_host(char *line)
{
	snprintf(hosts[host_count++].address, sizeof hosts[0].address, "%s", line);
}

static void take_command(char *line)
{
	commands[command_count++] = strdup(line);
}

static int work(char **words)
{
	int failed = 0;
	lines(words[0], take_host);
	key = words[1];
	lines(words[2], take_command);
	answers = words[3];
	for (int i = 0; i < host_count; i++)
		pthread_create(&hosts[i].thread, NULL, visit, &hosts[i]);
	for (int i = 0; i < host_count; i++) {
		pthread_join(hosts[i].thread, NULL);
		failed |= hosts[i].failed;
	}
	return failed;
}

/* One line for each thing timed: what it was, and its milliseconds. */
static int latency(char **words)
{
	key = words[1];
	FILE *nowhere = fopen("/dev/null", "w");
	for (int connections = atoi(words[2]); connections > 0; connections--) {
		double began = now();
		int tcp = dial(words[0]);
		double dialed = now();
		LIBSSH2_SESSION *session = tcp < 0 ? NULL : logged_in(tcp);
		if (!session)
			return 1;
		printf("dial %.3f\nconnect %.3f\n", dialed - began, now() - began);
		for (int i = 0; i < atoi(words[3]); i++) {
			double asked = now();
			if (!run(session, "echo done", nowhere))
				return 1;
			printf("%s %.3f\n", i ? "later" : "first", now() - asked);
		}
		end(session, tcp);
	}
	return 0;
}

int main(int count, char **words)
{
	if (count != 6) {
		fprintf(stderr, "libssh2 work|latency, and four more words\n");
		return 2;
	}
	libssh2_init(0);
	return strcmp(words[1], "work") ? latency(words + 2) : work(words + 2);
}
