# The service: docker build -t yushen . && docker run -p 8787:8787 -v yushen:/data yushen
# Packs the packages and installs the tarballs, as from a registry: nothing of the workspace gets into the image.
FROM node:22-bookworm-slim AS packed
ENV CI=true ONNXRUNTIME_NODE_INSTALL=skip
WORKDIR /workspace
COPY . .
RUN npm run setup && node release/pack.mjs /tarballs

FROM node:22-bookworm-slim
# The last two give freed memory back: see README.
ENV NODE_ENV=production ONNXRUNTIME_NODE_INSTALL=skip YUSHEN_DATA=/data MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=4194304
WORKDIR /app
COPY --from=packed /tarballs /tarballs
# The elements are for browsers. All in one command, so that the packages find one another; the AWS SDK for who keeps files in S3.
RUN rm /tarballs/yushen-elements-*.tgz \
  && npm init -y >/dev/null \
  && npm install --no-audit --no-fund /tarballs/*.tgz @aws-sdk/client-s3@3 \
  && rm -rf /tarballs ~/.npm \
  && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/app/node_modules/.bin/yushen"]
CMD ["serve", "--host", "0.0.0.0"]
