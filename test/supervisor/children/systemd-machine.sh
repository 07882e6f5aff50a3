#!/bin/sh
# Boots systemd with this repository's units in namespaces of its own: a root of its own over that of the machine, its own
# processes, mounts, names and control groups. What happens inside changes nothing outside but the loop disk it is given.
#   systemd-machine.sh REPOSITORY NODE WORK GROUP DEVICE...
# In WORK: `persist`, `config` and `run` become those of the root, `cmdline` stands for /proc/cmdline. GROUP is a folder of
# control groups, made here. Runs until it is killed, or resets its machine.
set -eu
repository=$1 node=$2 work=$3 group=$4
shift 4

if [ "${BASALT_INSIDE:-}" != 1 ]; then
  mkdir "$group"
  echo $$ > "$group/cgroup.procs"
  BASALT_INSIDE=1 exec unshare --mount --pid --net --uts --ipc --cgroup --fork --kill-child \
    sh "$0" "$repository" "$node" "$work" "$group" "$@"
fi
[ $$ = 1 ] || exit 99

mount --make-rprivate /
mkdir "$work/layers"
mount -t tmpfs -o mode=0755 none "$work/layers"
mkdir "$work/layers/upper" "$work/layers/work" "$work/layers/root"
root=$work/layers/root
mount -t overlay -o "lowerdir=/,upperdir=$work/layers/upper,workdir=$work/layers/work" none "$root"

mount -t proc none "$root/proc"
mount -t sysfs -o ro none "$root/sys"
mount -t cgroup2 none "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=0755 none "$root/dev"
for device in /dev/null /dev/zero /dev/full /dev/random /dev/urandom /dev/tty /dev/kmsg "$@"; do
  touch "$root$device"
  mount --bind "$device" "$root$device"
done
mkdir "$root/dev/shm" "$root/dev/pts" "$root/dev/mqueue"
mount -t devpts -o newinstance,ptmxmode=0666 none "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs -o mode=1777 none "$root/tmp"
mkdir -p "$root/persist" "$root/config" "$root/opt/basalt/bin" "$root/opt/basalt/lib" "$root/opt/basalt/src"
mount --bind "$work/persist" "$root/persist"
mount --bind "$work/config" "$root/config"
mount --bind "$work/run" "$root/run"
mount --bind "$repository" "$root/opt/basalt/src"
cp "$node" "$root/opt/basalt/bin/node"
for program in supervisor watchdog baseosmgr zedagent; do
  echo "import '/opt/basalt/src/cmd/$program/main.ts';" > "$root/opt/basalt/lib/$program.mjs"
done
cp "$repository/cmd/supervisor/systemd/notify-exec" "$root/opt/basalt/lib/"
echo 1.0.0-kvm-amd64 > "$root/etc/eve-release"

# nothing of the machine's own services
rm -rf "$root"/etc/systemd/system/* "$root"/lib/systemd/system/*.wants
cp "$repository"/cmd/supervisor/systemd/*.service "$repository"/cmd/supervisor/systemd/*.path "$root/etc/systemd/system/"
cp "$repository/cmd/supervisor/systemd/basalt.sysusers.conf" "$root/usr/lib/sysusers.d/basalt.conf"
cat > "$root/etc/systemd/system/basalt-test.target" <<'UNIT'
[Unit]
Wants=baseosmgr.service zedagent.service basalt-clock.path
UNIT
for unit in basalt-prepare basalt-watchdog basalt-clock baseosmgr zedagent; do
  mkdir "$root/etc/systemd/system/$unit.service.d"
  # there is no journal
  cat > "$root/etc/systemd/system/$unit.service.d/test.conf" <<UNIT
[Unit]
FailureAction=none
[Service]
StandardOutput=append:/persist/$unit.out
StandardError=inherit
UNIT
done
# the kernel's key knows no namespaces
printf '[Service]\nInaccessiblePaths=-/proc/sysrq-trigger\n' > "$root/etc/systemd/system/basalt-watchdog.service.d/key.conf"
# a process that is closed in sees the machine's own command line
cp "$work/cmdline" "$root/opt/basalt/cmdline"
sed -i 's#^ExecStart=.*#& --cmdline /opt/basalt/cmdline#' "$root"/etc/systemd/system/ba*.service "$root/etc/systemd/system/zedagent.service"
# no waiting for the reset; two heartbeats of an agent that are missed are enough
sed -i 's/--watch baseosmgr,zedagent/& --delay 0/' "$root/etc/systemd/system/basalt-watchdog.service"
sed -i 's/^WatchdogSec=600/WatchdogSec=25/' "$root/etc/systemd/system/baseosmgr.service"

cd "$root"
mkdir -p mnt/outside
pivot_root . mnt/outside
umount -l /mnt/outside
systemd-sysusers
container=basalt-test exec /lib/systemd/systemd --system --unit=basalt-test.target --log-target=console --show-status=no
