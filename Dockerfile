# syntax=docker/dockerfile:1
# The service in one image: API, sockets and the built pages in one process. Proven without an engine by scripts/prove-container-steps.sh,
# which runs the RUN, CMD and HEALTHCHECK lines below as they stand here.

FROM node:24-slim AS base
WORKDIR /app
# No package of ours needs its install script: binaries come with the packages.
ENV npm_config_ignore_scripts=true npm_config_audit=false npm_config_fund=false
COPY package.json package-lock.json ./
COPY contract/package.json contract/package.json
COPY backend/package.json backend/package.json
COPY frontend/package.json frontend/package.json

FROM base AS pages
RUN npm ci
COPY tsconfig.base.json ./
COPY contract contract
COPY frontend frontend
RUN npm run build

FROM base AS production-packages
RUN npm ci --omit=dev -w contract -w backend

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000 DATA_DIR=/data NODE_COMPILE_CACHE=/var/cache/chatpjt
COPY --from=production-packages /app/node_modules node_modules
COPY package.json ./
COPY contract contract
COPY backend backend
COPY --from=pages /app/frontend/dist frontend/dist
RUN mkdir -p /data /var/cache/chatpjt && chown node:node /data /var/cache/chatpjt
USER node
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "backend/src/app/check-health.ts"]
CMD ["node", "backend/src/main.ts"]
