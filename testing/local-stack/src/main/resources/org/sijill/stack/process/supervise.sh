# Runs one server and makes sure that it never outlives the one who asked for it.
#
#   supervise SIGNAL GRACE_SECONDS LOG COMMAND [ARGUMENT...]
#
# Standard input is a pipe that the parent holds and never writes to. When it ends (the parent closed
# it, or died in any way, kill -9 included) the server gets SIGNAL and, after the grace, its whole
# process group gets KILL. The server's process id is the one line on standard output.
signal=$1 grace=$2 log=$3
shift 3
# A terminal's Ctrl-C is for the parent; it decides what becomes of the servers.
trap '' INT HUP
# With job control the server gets a process group of its own, which is what can be killed as a whole.
set -m
"$@" </dev/null >>"$log" 2>&1 &
server=$!
set +m
echo "$server"
exec >/dev/null 2>&1

(
    while read -r _; do :; done
    kill -s "$signal" "$server"
    for ((i = 0; i < grace * 10; i++)); do
        kill -0 "$server" || exit 0
        sleep 0.1
    done
    kill -s KILL -- "-$server"
) <&0 &
watcher=$!

wait "$server"
status=$?
kill -s KILL -- "-$server"
kill "$watcher"
exit "$status"
