# The services, an image each: docker build --target orders-api . (or users-api, orders-worker)

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Restored apart, so that a change of code alone fetches nothing.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY src/Console/Console.csproj src/Console/
COPY src/Contracts/Contracts.csproj src/Contracts/
COPY src/EventStore/EventStore.csproj src/EventStore/
COPY src/Identity/Identity.csproj src/Identity/
COPY src/Messaging/Messaging.csproj src/Messaging/
COPY src/Orders/Orders.csproj src/Orders/
COPY src/Orders.Api/Orders.Api.csproj src/Orders.Api/
COPY src/Orders.ReadModels/Orders.ReadModels.csproj src/Orders.ReadModels/
COPY src/Orders.Worker/Orders.Worker.csproj src/Orders.Worker/
COPY src/ServiceDefaults/ServiceDefaults.csproj src/ServiceDefaults/
COPY src/Users/Users.csproj src/Users/
COPY src/Users.Api/Users.Api.csproj src/Users.Api/
RUN dotnet restore src/Orders.Api && dotnet restore src/Users.Api && dotnet restore src/Orders.Worker
COPY src src
# What the analysers say is the tests' business, and said there.
RUN for service in Orders.Api Users.Api Orders.Worker; do \
        dotnet publish "src/$service" -c Release --no-restore -o "/publish/$service" -p:UseAppHost=false -p:RunAnalyzers=false || exit 1; \
    done

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS service
WORKDIR /app
COPY deploy/healthy /usr/local/bin/healthy
# Diagnostics write to the file system, which is read-only.
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 CMD ["/usr/local/bin/healthy", "8080"]
USER $APP_UID

FROM service AS orders-api
COPY --from=build /publish/Orders.Api .
ENTRYPOINT ["dotnet", "Orders.Api.dll"]

FROM service AS users-api
COPY --from=build /publish/Users.Api .
ENTRYPOINT ["dotnet", "Users.Api.dll"]

FROM service AS orders-worker
COPY --from=build /publish/Orders.Worker .
ENTRYPOINT ["dotnet", "Orders.Worker.dll"]
