# One image for every process of docker-compose.yml. The base needs npm, and Debian packages unless it has them already;
# where no image registry is at hand, docs/containers.md makes one: --build-arg BASE=my-debian.
ARG BASE=node:24-bookworm-slim
FROM ${BASE}

RUN if ! command -v mksquashfs >/dev/null || ! command -v setpriv >/dev/null || ! [ -x /bin/busybox ]; then \
      apt-get update \
      && apt-get install --yes --no-install-recommends busybox-static squashfs-tools util-linux \
      && rm -rf /var/lib/apt/lists/*; \
    fi

WORKDIR /opt/basalt
COPY package.json package-lock.json .npmrc ./
# the Node that everything runs on comes as a package; that of the base may be older, and is warned of
RUN npm ci --omit=dev --no-audit --no-fund --loglevel=error && npm cache clean --force --loglevel=error
COPY pkg pkg
COPY cmd cmd
COPY LICENSE README.md ./

# state is the only thing that is written
RUN groupadd --gid 10001 basalt \
    && useradd --uid 10001 --gid basalt --no-create-home --home-dir /state basalt \
    && install -d -o basalt -g basalt /state
USER basalt
VOLUME /state
# node keeps stripped sources there: without, each start of an agent takes half a second and 20 MiB more
ENV NODE_COMPILE_CACHE=/tmp/node-compile-cache
ENV PATH=/opt/basalt/node_modules/.bin:$PATH BASALT_STATE=/state
CMD ["node", "cmd/basalt/main.ts", "--help"]
