/*
 * measure REPORT SECONDS COMMAND...
 *
 * Runs the command and writes one line to REPORT: wall seconds until the command ended, processor seconds (user and
 * system) of the command and all that it started, the largest resident set of any one process in KiB, exit status.
 *
 * Whatever the command leaves behind (ssh's ControlPersist processes) becomes our child, since we are a subreaper: it is
 * told to end, and its processor time is counted, but not the time that takes. So no control group is needed. Servers
 * are started elsewhere and not counted. A command that takes longer than SECONDS is killed; its status is 124.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t late;
static pid_t command;

static void too_late(int signal)
{
	(void) signal;
	late = 1;
	kill(-command, SIGKILL);
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

static void signal_children(int signal)
{
	char path[64];
	pid_t child;
	snprintf(path, sizeof path, "/proc/self/task/%d/children", getpid());
	FILE *children = fopen(path, "r");
	if (!children)
		return;
	while (fscanf(children, "%d", &child) == 1)
		kill(child, signal);
	fclose(children);
}

/* Returns when no descendant is left: they are asked for a second, then killed. */
static void end_the_rest(void)
{
	for (int tries = 0;; tries++) {
		pid_t ended;
		while ((ended = waitpid(-1, NULL, WNOHANG)) > 0)
			;
		if (ended < 0 && errno == ECHILD)
			return;
		signal_children(tries < 100 ? SIGTERM : SIGKILL);
		usleep(10000);
	}
}

int main(int count, char **words)
{
	if (count < 4) {
		fprintf(stderr, "measure REPORT SECONDS COMMAND...\n");
		return 2;
	}
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	double began = now();
	command = fork();
	if (command == 0) {
		setpgid(0, 0);
		/* Where this program is killed, the command does not go on unseen. */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		execvp(words[3], words + 3);
		perror(words[3]);
		_exit(127);
	}
	setpgid(command, command);
	signal(SIGALRM, too_late);
	alarm(atoi(words[2]));
	int status = 0;
	while (waitpid(command, &status, 0) < 0 && errno == EINTR)
		;
	double wall = now() - began;
	alarm(0);
	end_the_rest();
	struct rusage used;
	getrusage(RUSAGE_CHILDREN, &used);
	double processors = used.ru_utime.tv_sec + used.ru_utime.tv_usec / 1e6 + used.ru_stime.tv_sec + used.ru_stime.tv_usec / 1e6;
	int code = late ? 124 : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	FILE *report = fopen(words[1], "w");
	if (!report) {
		perror(words[1]);
		return 2;
	}
	fprintf(report, "%.6f %.6f %ld %d\n", wall, processors, used.ru_maxrss, code);
	return fclose(report) ? 2 : 0;
}
