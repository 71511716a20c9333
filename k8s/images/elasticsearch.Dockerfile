# Elasticsearch with our analysis plugin. Context: the root of the repository, after ./mvnw package.
# 8.19.21
FROM docker.elastic.co/elasticsearch/elasticsearch@sha256:cbf5cd6cfe5532a9c02d510c66d238bf329cd51fe3d57170a2a880aca7d47419
COPY libs/elasticsearch-plugin/target/elasticsearch-plugin-0.1.0-SNAPSHOT.zip /tmp/sijill.zip
RUN bin/elasticsearch-plugin install --batch file:///tmp/sijill.zip
USER 1000:0
