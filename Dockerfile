# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: this layer is made again only when a project file changes.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Sammen.Domain/Sammen.Domain.csproj src/Sammen.Domain/packages.lock.json src/Sammen.Domain/
COPY src/Sammen.Data/Sammen.Data.csproj src/Sammen.Data/packages.lock.json src/Sammen.Data/
COPY src/Sammen.Web/Sammen.Web.csproj src/Sammen.Web/packages.lock.json src/Sammen.Web/
RUN dotnet restore src/Sammen.Web

COPY src/ src/
RUN dotnet publish src/Sammen.Web -c Release --no-restore -p:UseAppHost=false -o /app

# The image with ICU and time zones: Danish order and Danish time need both, so not "alpine" or "chiseled".
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./

# APP_UID is the image's own unprivileged user. A new volume on /data takes the folder's owner.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 \
    Data__Folder=/data
EXPOSE 8080
VOLUME /data

# No health check here: docker-compose.yml has it, other hosts ask /health/live and /health/ready themselves.
ENTRYPOINT ["dotnet", "Sammen.Web.dll"]
