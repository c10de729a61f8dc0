#!/bin/sh
# contained.sh ROOT WRITABLE_FOLDERS WORKDIR UID COMMAND...: runs the command as an unprivileged user in the root file system ROOT, all of it
# read-only but the named folders. Wants to be started by `unshare --mount` as root.
set -eu
root=$1 writable=$2 workdir=$3 uid=$4
shift 4
mount --make-rprivate /
mount --bind "$root" "$root"
for folder in usr etc; do mount --bind "/$folder" "$root/$folder"; done
for folder in dev proc; do mount --rbind "/$folder" "$root/$folder"; done
for folder in $writable; do mount --bind "$root$folder" "$root$folder"; done
for folder in "" /usr /etc; do mount -o remount,ro,bind "$root$folder"; done
exec chroot "$root" setpriv --reuid "$uid" --regid "$uid" --clear-groups --no-new-privs --bounding-set=-all env -C "$workdir" "$@"
