# ingest-service as a native executable, as ./mvnw package -Dnative builds it. Context: the root of the repository.
# The base holds glibc and zlib, and neither shell nor package manager.
FROM quay.io/quarkus/ubi9-quarkus-micro-image@sha256:d4295e70be7c3df55523bcbcc0fd696d518484de2579d5d87546d422649a1296
WORKDIR /app
COPY --chown=0:0 --chmod=0555 ingest-service/target/ingest-service-0.1.0-SNAPSHOT-runner ingest-service
USER 10001:10001
EXPOSE 8081 9001
ENTRYPOINT ["/app/ingest-service", "-XX:MaximumHeapSizePercent=60", "-XX:+ExitOnOutOfMemoryError"]
