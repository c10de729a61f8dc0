-- Runs once, on an empty volume, as the superuser: the three roles and the database. The server itself never connects as superuser.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv disposal_password DISPOSAL_PASSWORD
create role motcua_owner login password :'owner_password';
create role motcua_app login password :'app_password';
create role motcua_disposal login password :'disposal_password';
alter role motcua_app set statement_timeout = '30s';
create database motcua owner motcua_owner;
revoke connect on database motcua from public;
grant connect on database motcua to motcua_app, motcua_disposal;
