-- What Sammen needs of a SQL Server: a database, and a login that owns that database and nothing else on the server.
-- Run as an administrator with SAMMEN_DB_PASSWORD in the environment of sqlcmd. docker-compose.yml runs it before every start, so
-- each step changes only what is not so yet.

IF DB_ID(N'Sammen') IS NULL
BEGIN
    CREATE DATABASE Sammen COLLATE Danish_Norwegian_CI_AS;
    ALTER DATABASE Sammen SET READ_COMMITTED_SNAPSHOT ON;
END
GO

-- A new password in .env takes effect at the next start.
IF SUSER_ID(N'sammen') IS NULL
    CREATE LOGIN sammen WITH PASSWORD = N'$(SAMMEN_DB_PASSWORD)';
ELSE IF EXISTS (SELECT 1 FROM sys.sql_logins WHERE name = N'sammen' AND PWDCOMPARE(N'$(SAMMEN_DB_PASSWORD)', password_hash) = 0)
    ALTER LOGIN sammen WITH PASSWORD = N'$(SAMMEN_DB_PASSWORD)';
GO

USE Sammen;
GO

-- In a backup from another server the user is there, but belongs to that server's login.
IF DATABASE_PRINCIPAL_ID(N'sammen') IS NULL
    CREATE USER sammen FOR LOGIN sammen;
ELSE
    ALTER USER sammen WITH LOGIN = sammen;
GO

-- It changes the tables at upgrades.
IF IS_ROLEMEMBER(N'db_owner', N'sammen') = 0
    ALTER ROLE db_owner ADD MEMBER sammen;
GO
