#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Name what this Linux system lacks to run Gatehouse, and install it from Debian's packages where
# that is allowed: after asking at a terminal, without asking as root elsewhere. Where it is not
# allowed, print the one line to run and fail. With `office`, look for what opens workbooks instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# library -> Debian package, for every start of Qt
drawing=(
    libEGL.so.1:libegl1
    libGL.so.1:libgl1
    libX11.so.6:libx11-6
    libdbus-1.so.3:libdbus-1-3
    libfontconfig.so.1:libfontconfig1
    libfreetype.so.6:libfreetype6
    libglib-2.0.so.0:libglib2.0-0
    libxkbcommon.so.0:libxkbcommon0
    libz.so.1:zlib1g
    libzstd.so.1:libzstd1
)

# the same, where a window is to open on a real display
window=(
    libX11-xcb.so.1:libx11-xcb1
    libwayland-client.so.0:libwayland-client0
    libwayland-cursor.so.0:libwayland-cursor0
    libwayland-egl.so.1:libwayland-egl1
    libxcb-cursor.so.0:libxcb-cursor0
    libxcb-icccm.so.4:libxcb-icccm4
    libxcb-image.so.0:libxcb-image0
    libxcb-keysyms.so.1:libxcb-keysyms1
    libxcb-randr.so.0:libxcb-randr0
    libxcb-render-util.so.0:libxcb-render-util0
    libxcb-render.so.0:libxcb-render0
    libxcb-shape.so.0:libxcb-shape0
    libxcb-shm.so.0:libxcb-shm0
    libxcb-sync.so.1:libxcb-sync1
    libxcb-util.so.1:libxcb-util1
    libxcb-xfixes.so.0:libxcb-xfixes0
    libxcb-xkb.so.1:libxcb-xkb1
    libxkbcommon-x11.so.0:libxkbcommon-x11-0
)

# program -> Debian package, for `make check-office`
office=(
    soffice:libreoffice-calc
    pdftotext:poppler-utils
)

# Fill `missing` with what is lacking and `packages` with what would bring it.
look() {
    missing=() packages=()
    case "$what" in
        office) look_for_office ;;
        *) look_for_window ;;
    esac
}

look_for_office() {
    local pair
    for pair in "${office[@]}"; do
        if ! command -v "${pair%%:*}" >/dev/null; then
            missing+=("${pair%%:*}")
            packages+=("${pair#*:}")
        fi
    done
    if [ -z "$(fc-list :lang=zh-cn family 2>/dev/null || true)" ]; then
        missing+=("a Chinese font (中文字体)")
        packages+=(fontconfig fonts-noto-cjk)
    fi
}

look_for_window() {
    local needed=("${drawing[@]}") pair present
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || needed+=("${window[@]}")

    if [ ! -x .venv/bin/python ] && ! scripts/find-python.sh >/dev/null; then
        missing+=("Python 3.11 to 3.13 with venv")
        packages+=(python3 python3-venv)
    fi
    present=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    for pair in "${needed[@]}"; do
        if ! grep -qF "${pair%%:*} " <<<"$present"; then
            missing+=("${pair%%:*}")
            packages+=("${pair#*:}")
        fi
    done
    if ! command -v fc-list >/dev/null; then
        missing+=("fc-list")
        packages+=(fontconfig)
    fi
    if [ -z "$(fc-list :lang=zh-cn family 2>/dev/null || true)" ]; then
        missing+=("a Chinese font (中文字体)")
        packages+=(fonts-noto-cjk)
    fi
}

# Say what is missing and how to get it, and give up.
give_up() {
    echo "Run this, then try again (请先运行下面一行，再重试):" >&2
    echo "    $line" >&2
    exit 1
}

[ "$(uname)" = Linux ] || exit 0
what="${1:-window}"
look
[ "${#missing[@]}" -gt 0 ] || exit 0

printf 'This system lacks (系统缺少):\n' >&2
printf '  - %s\n' "${missing[@]}" >&2
if ! command -v apt-get >/dev/null; then
    echo "Install them with the system's own package manager, then try again (请用系统的软件包管理器安装后重试)." >&2
    exit 1
fi

privilege=""
[ "$(id -u)" = 0 ] || privilege="sudo "
install="apt-get install --yes --no-install-recommends ${packages[*]}"
line="${privilege}apt-get update && ${privilege}${install}"

if [ -t 0 ]; then
    read -r -p "Install them now with apt-get (现在安装)? [Y/n] " answer
    case "$answer" in [Nn]*) give_up ;; esac
elif [ -n "$privilege" ]; then
    give_up
fi
export DEBIAN_FRONTEND=noninteractive
bash -c "$line" >&2 || give_up

look
[ "${#missing[@]}" -eq 0 ] || {
    printf 'Still missing (仍然缺少): %s\n' "${missing[*]}" >&2
    exit 1
}
